import { titleOf } from '../codes/code.ts';
import type { Content } from '../content/content.ts';
import { byEvidence } from '../content/rank-fixes.ts';
import { plainText } from '../inline.ts';
import { buildTree } from '../tree/build-tree.ts';
import { startPathForCode } from '../tree/start-path.ts';
import type { FoundDocument, FoundMessage, TextWeight } from './search-index.ts';

/** A page before it is packed, with the texts that lead to it. */
export interface SearchDocument extends FoundDocument {
  texts: { weight: TextWeight; text: string }[];
}

export type SearchMessage = FoundMessage;

/** What is searched: the pages and the messages that lead to them. */
export interface SearchCorpus {
  documents: SearchDocument[];
  messages: SearchMessage[];
}

/** Pages that are neither a fix nor a code nor a correction, with the words that lead to them. */
const PAGES: readonly Pick<SearchDocument, 'slug' | 'title' | 'action'>[] = [
  {
    slug: '/checklist/',
    title: 'Checklist: the order of attack',
    action: 'One printable sheet with the checks and repairs in the best order.',
  },
  {
    slug: '/flowchart/',
    title: 'Flowchart of all questions',
    action: 'The whole decision tree as a picture and as an outline.',
  },
  {
    slug: '/compatibility/',
    title: 'Which systems work together',
    action: 'Client and host systems: what is most likely, what to update.',
  },
  {
    slug: '/codes/',
    title: 'All codes',
    action: 'Read both numbers in the details of the client’s dialog and look them up here.',
  },
  { slug: '/find/', title: 'Find my fix', action: 'Answer a few plain questions and get the fix.' },
];

/**
 * Derives everything the search knows from the content: what leads to a page is what stands in its file.
 */
export function buildCorpus(content: Content): SearchCorpus {
  const { fixes, codes, corrections, messages } = content;
  const tree = buildTree(content);
  const documents = [
    ...fixes.toSorted(byEvidence(codes.find(({ id }) => id === '0x904-0x7')?.data.fixes ?? [])).map(fixDocument),
    ...codes.map(codeDocument),
    ...corrections.map(correctionDocument),
    ...PAGES.map(pageDocument),
  ];
  const position = (kind: SearchDocument['kind'], slug: string) =>
    documents.findIndex((entry) => entry.kind === kind && entry.slug === slug);
  return {
    documents: documents.map((document) => ({
      ...linkFixes(document, codes, position),
      start: document.kind === 'code' ? startPathForCode(tree, document.slug) : undefined,
    })),
    messages: messages.flatMap(({ data }) => {
      const targets = orderTargets(data.leadsTo, codes).map((target) =>
        'fix' in target
          ? position('fix', target.fix)
          : 'code' in target
            ? position('code', target.code)
            : position('page', target.page),
      );
      return Object.entries(data.texts).flatMap(([language, wordings]) =>
        wordings.map(
          ({ text }): SearchMessage => ({
            language,
            text,
            targets,
            ...(data.event === undefined ? {} : { event: { id: data.event.eventId, source: data.event.source } }),
          }),
        ),
      );
    }),
  };
}

/** A code with more causes than this is the better answer than the first of them. */
const HUB_FIXES = 4;

/** A sentence that has one repair leads to the repair first; one that many causes share leads to its code. */
function orderTargets(
  targets: Content['messages'][number]['data']['leadsTo'],
  codes: Content['codes'],
): typeof targets {
  const first = targets[0];
  const isHub =
    first !== undefined &&
    'code' in first &&
    (codes.find(({ id }) => id === first.code)?.data.fixes.length ?? 0) > HUB_FIXES;
  return isHub ? targets : targets.toSorted((a, b) => Number('code' in a) - Number('code' in b));
}

function fixDocument({ id, data, article }: Content['fixes'][number]): SearchDocument {
  return {
    kind: 'fix',
    slug: id,
    title: data.title,
    action: plainText(data.firstAction),
    leadsTo: [],
    texts: [
      { weight: 'title', text: data.title },
      { weight: 'title', text: `${data.short} ${id.replaceAll('-', ' ')}` },
      ...data.symptoms.map((text) => ({ weight: 'symptom' as const, text })),
      ...data.fingerprints.map((print) => ({
        weight: 'text' as const,
        text: print.kind === 'event' ? `${print.source} ${print.eventId} ${print.text}` : print.text,
      })),
      { weight: 'body', text: `${data.cause} ${data.confirmedBy} ${data.description}` },
      ...article.prose
        .filter(({ section }) => section === 'meaning')
        .map(({ text }) => ({ weight: 'body' as const, text: plainText(text) })),
    ],
  };
}

function codeDocument({ id, data }: Content['codes'][number]): SearchDocument {
  const meaning = data.meaning ?? data.reports[0]?.meaning ?? '';
  return {
    kind: 'code',
    slug: id,
    title: titleOf(id),
    action: plainText(meaning),
    leadsTo: [],
    texts: [
      ...(data.name === undefined ? [] : [{ weight: 'name' as const, text: spellName(data.name) }]),
      { weight: 'body', text: plainText(`${meaning} ${data.dialogMeaning ?? ''}`) },
    ],
  };
}

/**
 * A symbolic name as people type it: whole, and word by word.
 *
 * @example spellName('exDiscReasonServerDenied') // 'exDiscReasonServerDenied ex Disc Reason Server Denied'
 */
export function spellName(name: string): string {
  const words = name.replaceAll('_', ' ').replaceAll(/([a-z])([A-Z])/g, '$1 $2');
  return words === name ? name : `${name.replaceAll('_', '')} ${words}`;
}

function correctionDocument({ id, data }: Content['corrections'][number]): SearchDocument {
  return {
    kind: 'correction',
    slug: id,
    title: `Corrected: ${plainText(data.claim)}`,
    action: plainText(data.instead ?? data.truth),
    leadsTo: [],
    texts: [
      { weight: 'body', text: plainText(data.claim) },
      ...(data.seenAs === undefined ? [] : [{ weight: 'name' as const, text: data.seenAs }]),
      ...data.searchedAs.map((text) => ({ weight: 'name' as const, text })),
    ],
  };
}

function pageDocument(page: (typeof PAGES)[number]): SearchDocument {
  return { kind: 'page', ...page, leadsTo: [], texts: [{ weight: 'title', text: page.title }] };
}

function linkFixes(
  document: SearchDocument,
  codes: Content['codes'],
  position: (kind: SearchDocument['kind'], slug: string) => number,
): SearchDocument {
  if (document.kind !== 'code') return document;
  const fixes = codes.find(({ id }) => id === document.slug)?.data.fixes ?? [];
  return { ...document, leadsTo: fixes.slice(0, 4).map((slug) => position('fix', slug)) };
}
