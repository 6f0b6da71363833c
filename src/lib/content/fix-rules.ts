import type { Issue } from '../issues/issue.ts';
import type { FixEntry } from '../schema/fix.ts';
import { placeOf, type Written } from './content.ts';
import { sourceKeysOf } from './sources-of.ts';

type Fix = Written<FixEntry>;

/** An issue whose place is still the path of a key in the frontmatter. */
type Finding = Pick<Issue, 'rule' | 'message' | 'hint'> & { at: string };

const RULES: readonly ((fix: Fix) => Finding[])[] = [
  unsupportedSaysSo,
  gradeHasSource,
  claimsHaveSource,
  waysIntoHost,
  nextIsNotSelf,
  reviewIsCurrent,
];

/** Judges what a fix says about itself in its frontmatter. */
export function judgeFixData(fix: Fix): Issue[] {
  return RULES.flatMap((rule) => rule(fix)).map(({ at, ...finding }) => ({ ...finding, ...placeOf(fix, at) }));
}

function unsupportedSaysSo({ data }: Fix): Finding[] {
  const isUnsupported = data.evidence.grade === 'unsupported';
  if (isUnsupported && data.usually === undefined) {
    return [
      {
        rule: 'usually-missing',
        at: 'evidence.grade',
        message: 'The grade is ‘unsupported’ but the article does not say which code this cause normally shows.',
        hint: 'Add ‘usually:’ with a text and the codes.',
      },
    ];
  }
  if (!isUnsupported && data.usually !== undefined) {
    return [
      {
        rule: 'usually-unwanted',
        at: 'usually',
        message: `The grade is ‘${data.evidence.grade}’, so ‘usually:’ would contradict it.`,
        hint: 'Remove ‘usually:’ or change the grade.',
      },
    ];
  }
  return [];
}

function gradeHasSource({ data }: Fix): Finding[] {
  if (data.evidence.grade === 'unsupported' || data.evidence.sources.length > 0) return [];
  return [
    {
      rule: 'grade-without-source',
      at: 'evidence.grade',
      message: `The grade ‘${data.evidence.grade}’ has no source.`,
      hint: 'Name the source keys that tie this cause to the code, or grade it ‘unsupported’.',
    },
  ];
}

function claimsHaveSource(fix: Fix): Finding[] {
  if (sourceKeysOf(fix).length > 0) return [];
  return [
    {
      rule: 'fix-without-source',
      at: 'evidence',
      message: 'The article names no source at all.',
      hint: 'Cite one behind each claim about Windows: <Cite keys="…" />. What no source says does not belong here.',
    },
  ];
}

const HOST_SIDES: readonly string[] = ['host', 'azure'];

function waysIntoHost({ data, article }: Fix): Finding[] {
  const worksOnHost = HOST_SIDES.includes(data.side) || article.steps.some(({ machine }) => machine === 'host');
  if (!worksOnHost || data.waysIn.length >= 2) return [];
  return [
    {
      rule: 'ways-in',
      at: 'waysIn',
      message: `The repair is done on the host, but ${data.waysIn.length === 0 ? 'no way in is named' : 'only one way in is named'}.`,
      hint: 'Remote Desktop itself is down: name at least two ids of src/content/ways-in.',
    },
  ];
}

function nextIsNotSelf({ id, data }: Fix): Finding[] {
  const slugs = data.next.map(({ fix }) => fix);
  return slugs.flatMap((slug, i) => [
    ...(slug === id
      ? [
          {
            rule: 'next-is-self',
            at: `next.${i}`,
            message: 'The article sends the reader to itself.',
            hint: 'Remove it from ‘next’.',
          },
        ]
      : []),
    ...(slugs.indexOf(slug) < i
      ? [{ rule: 'next-twice', at: `next.${i}`, message: `‘next’ names ‘${slug}’ twice.`, hint: 'Keep one.' }]
      : []),
  ]);
}

/** What the template of a new article says in place of a hash. */
const NEVER = 'never';

function reviewIsCurrent({ id, data, hash }: Fix): Finding[] {
  if (data.reviewed.hash === hash) return [];
  const review = `npm run review -- ${id}`;
  if (data.reviewed.hash === NEVER)
    return [
      {
        rule: 'never-reviewed',
        at: 'reviewed',
        message: 'Nobody has reviewed this article yet.',
        hint: `Read it against its sources, then run: ${review}`,
      },
    ];
  return [
    {
      rule: 'changed-since-review',
      at: 'reviewed',
      message: `The text changed since its review of ${data.reviewed.date}.`,
      hint: `Read it once more against its sources, then run: ${review}`,
    },
  ];
}
