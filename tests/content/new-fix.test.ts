import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { contentHash } from '~/data/content-hash.ts';
import { formatIssues } from '~/lib/issues/format.ts';
import { checkContent } from '../../scripts/content/check-content.ts';
import { newFix, nextSteps } from '../../scripts/content/new-fix.ts';
import { copyOf, removeFolders } from '../helpers/content-folder.ts';

const SLUG = 'made-up-for-a-test';
const FILE = `src/content/fixes/${SLUG}.mdx`;

/** What a writer puts in place of each TODO, in the order of the template. */
const ANSWERS = [
  'The cable is unplugged',
  'Unplugged cable',
  'The host has no network because its cable is unplugged; look at the light beside the socket and push the plug in.',
  'A host without a network cable answers nobody.',
  'Look at the light beside the socket.',
  'host',
  'unsupported',
  'We made this cause up for a test and looked for no source.',
  undefined,
  'A host that answers nobody shows another code.',
  '0x204',
  'safe',
  'Nothing can break.',
  'user',
  '5',
  'The light beside the socket is dark.',
  'The light beside the socket burns.',
  'network cable unplugged',
  'no light at the network socket',
  'host not in the network',
  'The light beside the network socket is dark.',
  '0x204',
  'Every host with a cable',
  'console',
  'person-on-site',
  'host-asleep',
  'The light burns and the host still does not answer.',
  'Without a cable nothing arrives <Cite keys="disc" />.',
  'light',
  'Look at the light beside the socket',
  'host',
  'user',
  'own',
  'Get-NetAdapter',
  'The status is `Up`.',
  'The status is `Disconnected`.',
  'neighbour',
  'Look at the computer beside it',
  'host',
  'user',
  'Try to open any website there.',
  'It opens.',
  'It does not open either: the fault is further away.',
  'plug-in',
  'Push the plug in',
  'host',
  'user',
  'safe',
  'Nothing can break.',
  'own',
  'Nothing needs saving.',
  'Enable-NetAdapter',
  'The light burns.',
  'Pull the plug out again.',
  'Connect again; the desktop opens.',
  'Nothing needs undoing.',
  'Use a plug whose clip is whole.',
];

/** Fills the file in; `undefined` takes a TODO’s list away. */
function fillIn(root: string): void {
  const path = join(root, FILE);
  const answers = [...ANSWERS];
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => {
      if (!line.includes('TODO')) return line;
      const answer = answers.shift();
      if (answer === undefined) return '    []';
      if (/^\s*- "TODO/.test(line) || /^\s*[\w]+: "TODO/.test(line) || /^\s*- \w+: "TODO/.test(line))
        return line.replace(/"TODO.*"/, line.includes('minutes') ? answer : JSON.stringify(answer));
      return line.replace(/TODO.*?(?="$|<\/\w+>$|$)/, answer);
    });
  expect(answers).toEqual([]);
  // The register does not know cmdlets that only this test uses.
  const text = lines.join('\n').replaceAll('-NetAdapter', '-Service');
  writeFileSync(path, text.replace('Enable-Service', 'Restart-Service TermService'));
}

/** Adds a value to a list of a YAML file. */
function add(root: string, file: string, list: string, value: string): void {
  const path = join(root, file);
  const document = parseDocument(readFileSync(path, 'utf8'));
  if (document.hasIn([list])) document.addIn([list], value);
  else document.setIn([list], [value]);
  writeFileSync(path, document.toString());
}

const rulesOf = (root: string) => checkContent(root).issues.map(({ rule }) => rule);

afterAll(removeFolders);

describe('newFix', () => {
  it.each([
    [undefined, 'Name the cause: npm run new:fix -- expired-certificate'],
    [
      'Bad_Slug',
      '‘Bad_Slug’ cannot be an address: use lower-case letters, digits and single hyphens, like ‘expired-certificate’.',
    ],
    [
      '../evil',
      '‘../evil’ cannot be an address: use lower-case letters, digits and single hyphens, like ‘expired-certificate’.',
    ],
    [
      'nla',
      'src/content/fixes/nla.mdx is already there, and a slug is permanent: edit that file, or choose another name.',
    ],
  ])('refuses %s in a sentence', (slug, refused) => {
    expect(newFix(process.cwd(), slug)).toEqual({ refused });
  });

  // Reads all real content four times.
  it('writes an article that fails naming each gap, and passes once all is written', { timeout: 60_000 }, () => {
    const root = copyOf('.');
    expect(newFix(root, SLUG)).toEqual({ file: FILE });

    const gaps = readFileSync(join(root, FILE), 'utf8')
      .split('\n')
      .flatMap((line, i) => (line.includes('TODO') ? [i + 1] : []));
    const first = checkContent(root).issues;
    expect(first.map(({ rule, file, line }) => [rule, file, line])).toEqual(
      gaps.map((line) => ['todo-left', FILE, line]),
    );
    expect(gaps).toHaveLength(ANSWERS.length);
    expect(first[0]).toEqual({
      rule: 'todo-left',
      file: FILE,
      line: 2,
      message: 'A TODO is left: the cause as a statement, at most 90 characters.',
      hint: 'Write what it asks for in its place. The other rules look at the file once no TODO is left.',
    });

    fillIn(root);
    expect(new Set(rulesOf(root))).toEqual(
      new Set(['fix-unobserved', 'fix-unreached', 'fix-without-evidence', 'never-reviewed']),
    );

    add(root, 'src/content/observations/target-is-tunnel.yaml', 'confirms', SLUG);
    add(root, 'src/content/observations/works-by-address.yaml', 'refutes', SLUG);
    add(root, 'src/content/outcomes/something-between.yaml', 'fixes', SLUG);
    expect(rulesOf(root)).toEqual(['never-reviewed']);

    const text = readFileSync(join(root, FILE), 'utf8');
    writeFileSync(join(root, FILE), text.replace("hash: 'never'", `hash: '${contentHash(text)}'`));
    expect(formatIssues(checkContent(root).issues)).toBe('0 issues in 0 files.');
  });
});

describe('nextSteps', () => {
  it('says what else a new fix needs', () => {
    expect(nextSteps('a-b')).toBe(`
1. Fill in every TODO; npm run check -- a-b lists them with their lines.
2. Name ‘a-b’ in src/content/observations: at least one that confirms it and one that refutes it.
3. Offer it in an outcome of src/content/outcomes that the confirming answer leads to.
4. Read it against its sources, then run: npm run review -- a-b
5. Run npm run check and npm test. CONTRIBUTING.md, “Add a fix”, says what else the tests want to know.`);
  });
});
