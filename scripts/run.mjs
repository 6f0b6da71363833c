// The way into every command of package.json. Plain JavaScript for any Node, so that an old Node or a half-finished
// installation gets a sentence instead of a stack trace; the commands themselves are TypeScript.
import { existsSync, readFileSync } from 'node:fs';

const [, , name, ...args] = process.argv;
const root = new URL('../', import.meta.url);

/** What is wrong with this machine, or nothing. */
function findFault() {
  const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
  const missing = Object.keys(wanted).filter((key) => installedVersion(key) !== wanted[key]);
  if (missing.length > 0) {
    const named = missing.slice(0, 3).join(', ') + (missing.length > 3 ? ` and ${missing.length - 3} more` : '');
    return `The installation is not complete: ${named} ${missing.length === 1 ? 'is' : 'are'} missing or of another version. Run: npm ci`;
  }
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 18)) {
    return `This is Node ${process.versions.node}, and Reconnect needs 22.18 or newer. It brings its own: run npm ci without leaving out optional packages, then start commands with npm run.`;
  }
  return undefined;
}

function installedVersion(key) {
  const file = new URL(`node_modules/${key}/package.json`, root);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
}

const fault = findFault();
if (fault !== undefined) {
  console.error(fault);
  process.exit(1);
}
process.chdir(new URL('.', root).pathname.replace(/^\/([A-Za-z]:)/, '$1'));
process.argv = [process.argv[0], name, ...args];
await import(`./${name}.ts`);
