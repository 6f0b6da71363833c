// The way into every command of package.json. Plain JavaScript for any Node, so that an old Node or a half-finished
// installation gets a sentence instead of a stack trace; the commands themselves are TypeScript.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findFault, readVersion } from './machine.mjs';

const [program = '', , name = '', ...args] = process.argv;
const root = new URL('../', import.meta.url);

/** @param {string} key */
function installedVersion(key) {
  const file = new URL(`node_modules/${key}/package.json`, root);
  return existsSync(file) ? readVersion(readFileSync(file, 'utf8')) : undefined;
}

const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const script = new URL(`./${name}.ts`, import.meta.url);
const fault =
  findFault(manifest, installedVersion, process.versions.node) ??
  (existsSync(script) ? undefined : `There is no command ‘${name}’. The commands are listed by: npm run`);
if (fault !== undefined) {
  console.error(fault);
  process.exit(1);
}
process.chdir(fileURLToPath(root));
process.argv = [program, name, ...args];
await import(script.href);
