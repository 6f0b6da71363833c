// Plain JavaScript for any Node: it has to run where nothing else of this project can.

/** Oldest Node that runs TypeScript as it is. */
const OLDEST = { major: 22, minor: 18 };

/**
 * What keeps the commands of this project from running on a machine, in a sentence that says what to do; `undefined`
 * when nothing does.
 *
 * @param {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} manifest package.json
 * @param {(name: string) => string | undefined} versionOf version of an installed package
 * @param {string} node version of the Node that runs
 * @returns {string | undefined}
 */
export function findFault(manifest, versionOf, node) {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
  const missing = Object.keys(wanted).filter((name) => versionOf(name) !== wanted[name]);
  if (missing.length > 0) {
    const named = missing.slice(0, 3).join(', ') + (missing.length > 3 ? ` and ${missing.length - 3} more` : '');
    return `The installation is not complete: ${named} ${missing.length === 1 ? 'is' : 'are'} missing or of another version. Run: npm ci`;
  }
  const [major = 0, minor = 0] = node.split('.').map(Number);
  if (major < OLDEST.major || (major === OLDEST.major && minor < OLDEST.minor)) {
    return `This is Node ${node}, and Reconnect needs ${OLDEST.major}.${OLDEST.minor} or newer. It brings its own: run npm ci without leaving out optional packages, then start commands with npm run.`;
  }
  return undefined;
}

/**
 * Version a package.json names; `undefined` when it is half written.
 *
 * @param {string} text
 * @returns {string | undefined}
 */
export function readVersion(text) {
  try {
    return JSON.parse(text).version;
  } catch {
    return undefined;
  }
}
