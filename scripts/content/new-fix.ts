import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ID_PATTERN } from '../../src/lib/schema/shared.ts';
import { FIX_TEMPLATE } from './fix-template.ts';

/** What became of the wish for a new fix: the file that was written, or why not. */
export type NewFix = { file: string } | { refused: string };

/** Writes the template of a new article into the content below `root`, unless its slug cannot be used. */
export function newFix(root: string, slug: string | undefined): NewFix {
  if (slug === undefined) return { refused: 'Name the cause: npm run new:fix -- expired-certificate' };
  if (!ID_PATTERN.test(slug))
    return {
      refused: `‘${slug}’ cannot be an address: use lower-case letters, digits and single hyphens, like ‘expired-certificate’.`,
    };
  const file = `src/content/fixes/${slug}.mdx`;
  const path = join(root, file);
  if (existsSync(path))
    return { refused: `${file} is already there, and a slug is permanent: edit that file, or choose another name.` };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, FIX_TEMPLATE);
  return { file };
}

/** What a new fix needs besides its own file; the check asks for each as soon as the TODOs are gone. */
export function nextSteps(slug: string): string {
  return `
1. Fill in every TODO; npm run check -- ${slug} lists them with their lines.
2. Name ‘${slug}’ in src/content/observations: at least one that confirms it and one that refutes it.
3. Offer it in an outcome of src/content/outcomes that the confirming answer leads to.
4. Read it against its sources, then run: npm run review -- ${slug}
5. Run npm run check and npm test. CONTRIBUTING.md, “Add a fix”, says what else the tests want to know.`;
}
