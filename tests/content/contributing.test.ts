import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLACEHOLDERS } from '~/lib/content/commands.ts';
import { COMPONENT_PROPS } from '~/lib/schema/components.ts';

const text = readFileSync('CONTRIBUTING.md', 'utf8');

/** Rule ids stand in issues, or as the argument of the two functions that make issues from their arguments. */
const RULE = /\brule: '([a-z0-9-]+)'|\breport\(\s*node,\s*'([a-z0-9-]+)'|\bfailed\(\s*file,\s*'([a-z0-9-]+)'/g;

/** Every file below a folder. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const rules = ['src/lib', 'src/data', 'scripts']
  .flatMap(filesBelow)
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(RULE)].map(([, a, b, c]) => ({ path, rule: a ?? b ?? c ?? '' })),
  );

/** First and last cells of the table rows that begin with a rule. */
const rows = [...text.matchAll(/^\| `([a-z0-9-]+)` \| (.+) \| (.+) \|$/gm)].map(([, rule, meaning, advice]) => ({
  rule,
  meaning,
  advice,
}));

describe('the table of messages in CONTRIBUTING.md', () => {
  it('lists exactly the rules of the source', () => {
    expect(rows.map(({ rule }) => rule).toSorted()).toEqual([...new Set(rules.map(({ rule }) => rule))].toSorted());
  });

  it('lists only rules that a test sees broken', () => {
    const tests = filesBelow('tests').filter((path) => path.endsWith('.test.ts') || path.endsWith('expected.txt'));
    const text = tests.map((path) => readFileSync(path, 'utf8')).join('\n');
    // Those of the tree are broken one mistake at a time by `npm run tree:mutate`.
    const own = rules.filter(({ path }) => !path.startsWith(join('src', 'lib', 'tree')));
    const untested = own.filter(({ rule }) => !text.includes(`'${rule}'`) && !text.includes(`[${rule}]`));
    expect(untested).toEqual([]);
  });

  it('says of each what it means and what to do, in a sentence', () => {
    for (const { rule, meaning, advice } of rows) {
      expect(meaning, rule).toMatch(/^[A-Z“].+\.$/);
      expect(advice, rule).toMatch(/^[A-Z“].+\.$/);
    }
  });
});

describe('CONTRIBUTING.md', () => {
  it('names every component an article may use', () => {
    expect(Object.keys(COMPONENT_PROPS).filter((name) => !text.includes(`<${name}`))).toEqual([]);
  });

  it('names every placeholder', () => {
    expect(Object.keys(PLACEHOLDERS).filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  it('names only commands and folders that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const commands = [...text.matchAll(/\bnpm run ([a-z:]+)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    const collections = [...text.matchAll(/\bsrc\/content\/([a-z-]+)/g)].map(([, name = '']) => name);
    expect(collections.filter((name) => !readdirSync('src/content').includes(name))).toEqual([]);
  });
});
