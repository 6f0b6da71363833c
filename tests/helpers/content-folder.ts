import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VALID_CONTENT } from './content.ts';

/** Folder of the broken contents; each holds only the files in which it differs from the valid one. */
const FIXTURES = 'tests/fixtures/content';

const folders: string[] = [];

/**
 * A project folder of its own: the valid small content, then the files of each case over it, then without the paths
 * that a case lists in `without.txt`.
 */
export function contentFolder(...cases: string[]): string {
  const folder = copyOf(VALID_CONTENT);
  for (const name of cases) {
    const files = join(FIXTURES, name, 'src');
    if (existsSync(files)) cpSync(files, join(folder, 'src'), { recursive: true });
    const without = join(FIXTURES, name, 'without.txt');
    if (!existsSync(without)) continue;
    for (const path of readFileSync(without, 'utf8').split('\n').filter(Boolean))
      rmSync(join(folder, path), { recursive: true });
  }
  return folder;
}

/** A temporary copy of the content of a project, to break or to add to. */
export function copyOf(root: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'reconnect-content-'));
  folders.push(folder);
  cpSync(join(root, 'src/content'), join(folder, 'src/content'), { recursive: true });
  return folder;
}

/** Removes every folder made so far. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
