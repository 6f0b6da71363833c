import { parseCodeSlug } from '../codes/code.ts';
import type { Issue } from '../issues/issue.ts';
import { SECTION_IDS } from '../schema/components.ts';
import { listOf } from '../text.ts';
import type { Content } from './content.ts';

/** Ids the pages of fixes and questions give to parts of their own; a check’s id stands beside them as it is. */
export const RESERVED_ANCHORS: readonly string[] = [
  ...SECTION_IDS,
  'applies',
  'collect',
  'distrust',
  'find-out',
  'hand-over-notes',
  'main',
  'messages',
  'next',
  'search-box',
  'search-results',
  'separate',
  'sources',
  'trail-title',
  'tree-answers',
  'tree-node',
  'way',
];

/** Ids the pages make from others: `step-…` for each step, `source-1` for the first source. */
const RESERVED_PATTERNS: readonly RegExp[] = [/^(?:step|verify|undo|pack)-/, /^source-\d+$/];

/** Reports ids that two things would share: nodes of the tree, anchors of a page, addresses of codes. */
export function judgeIds(content: Pick<Content, 'fixes' | 'questions' | 'outcomes' | 'codes' | 'register'>): Issue[] {
  return [...nodesDiffer(content), ...anchorsAreFree(content), ...codesAreSlugs(content), ...namesStandOnce(content)];
}

/** Questions and outcomes share the addresses below /find/ and the keys of the tree. */
function nodesDiffer({ questions, outcomes }: Pick<Content, 'questions' | 'outcomes'>): Issue[] {
  return outcomes
    .filter(({ id }) => questions.some((question) => question.id === id))
    .map(({ id, file }) => ({
      rule: 'node-twice',
      file,
      message: `‘${id}’ is the name of an outcome and of a question.`,
      hint: 'Both would have the address /find/…/ of that name. Rename the newer file.',
    }));
}

function anchorsAreFree({ fixes, questions }: Pick<Content, 'fixes' | 'questions'>): Issue[] {
  return [...fixes, ...questions].flatMap(({ file, article }) =>
    article.checks
      .filter(({ id }) => RESERVED_ANCHORS.includes(id) || RESERVED_PATTERNS.some((pattern) => pattern.test(id)))
      .map(({ id, line }) => ({
        rule: 'reserved-anchor',
        file,
        line,
        message: `The check’s id ‘${id}’ is taken by a part of the page itself.`,
        hint: `Choose another; taken are ${listOf([...RESERVED_ANCHORS, 'everything that begins with step-, verify- or undo-'])}.`,
      })),
  );
}

/** Names of code files are addresses: a canonical number, and the prefix of the family the file says it is of. */
function codesAreSlugs({ codes }: Pick<Content, 'codes'>): Issue[] {
  return codes.flatMap(({ id, file, data }) => {
    const numbers = parseCodeSlug(id);
    if (numbers === undefined)
      return [
        {
          rule: 'code-file-name',
          file,
          message: `The file name ‘${id}’ is not a code.`,
          hint: 'Write lower-case hexadecimal without padding, like ‘0x904’, ‘extended-0x7’ or ‘0x904-0x7’.',
        },
      ];
    const spelled = numbers.extended !== undefined ? 'pair' : numbers.space;
    const said = data.family === 'dialog' || data.family === 'gateway' ? 'disconnect' : data.family;
    if (spelled === said) return [];
    return [
      {
        rule: 'code-family',
        file,
        message: `The file name ‘${id}’ is that of the family ‘${spelled}’, but the file says ‘${data.family}’.`,
        hint: 'Correct the file’s name or its ‘family:’.',
      },
    ];
  });
}

/** A name that stands twice would lose the options of its first entry; an event may stand once for each log. */
function namesStandOnce({ register }: Pick<Content, 'register'>): Issue[] {
  return register.flatMap(({ file, data }) => {
    const keys = data.entries.map((entry) => `${entry.name} ${'log' in entry ? entry.log : ''}`.trim().toLowerCase());
    return data.entries
      .filter((_, i) => keys.indexOf(keys[i] ?? '') < i)
      .map(({ name }) => ({
        rule: 'register-twice',
        file,
        message: `‘${name}’ stands twice in the register.`,
        hint: 'Merge the entries; one name has one list of options and sources.',
      }));
  });
}
