import { titleOf } from '../codes/code.ts';
import { termsOf } from './words.ts';

/** Kinds of page a search can find. */
export const DOCUMENT_KINDS = ['fix', 'code', 'correction', 'page'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** How much a matching text says about its page. */
export const TEXT_WEIGHTS = { title: 1, symptom: 1, name: 0.9, text: 0.8, body: 0.55 } as const;
export type TextWeight = keyof typeof TEXT_WEIGHTS;

/** A page that can be found. */
export interface FoundDocument {
  kind: DocumentKind;
  /** Slug of the page within its kind; for `page` its address. */
  slug: string;
  title: string;
  /** What to do or know first: the line below the title of a result. */
  action: string;
  /** Documents of the fixes a code leads to, most likely first. */
  leadsTo: number[];
  /** Address that starts the questions with what this page already answers. */
  start?: string | undefined;
}

/** A message people paste, in one wording. */
export interface FoundMessage {
  text: string;
  language: string;
  /** Event id and source, for events. */
  event?: { id: number; source: string };
  /** Documents that answer it, best first. */
  targets: number[];
}

/** A set of units as it travels: each unit is the set of terms of one text of a document. */
export interface PackedUnits {
  /** Document of each unit. */
  owners: number[];
  /** Weight of each unit as a letter, in the order of `owners`. */
  weights: string;
  /** All terms, sorted, joined with spaces. */
  terms: string;
  /** For each term its units: gaps in base 36 joined with dots; terms joined with commas. */
  postings: string;
}

/** Text, documents that answer it, event id and source. */
type PackedMessage = [text: string, targets: number[], eventId?: number, source?: string];

/** What the first result needs: fixes with their titles and symptoms, and the numbers of all codes. */
export interface CorePart {
  fixes: [slug: string, title: string, action: string][];
  /** Slug of each code, with the fixes it leads to behind a space, joined with dots. */
  codes: string[];
  /** Where the questions start for somebody who has this code, by slug. */
  starts: Record<string, string>;
  units: PackedUnits;
}

/** English messages. They travel as texts, because the texts are shown and their terms are quickly made. */
export type MessagesPart = PackedMessage[];

/** What makes the answers richer: meanings of codes, corrections, other pages, and the bodies of the articles. */
export interface MorePart {
  /** Meaning of each code, in the order of `CorePart.codes`. */
  meanings: string[];
  documents: [kind: number, slug: string, title: string, action: string][];
  units: PackedUnits;
}

/** Messages in other languages, by language. */
export type LanguagesPart = Record<string, PackedMessage[]>;

/** The parts that have arrived so far; the core always comes first. */
export interface IndexParts {
  core: CorePart;
  messages?: MessagesPart | undefined;
  more?: MorePart | undefined;
  languages?: LanguagesPart | undefined;
}

/** Pages a message passes its words on to. */
export const PAGES_PER_UNIT = 3;

/** The index ready for searching. A unit belongs to a document or, from `documents.length` on, to a message. */
export interface SearchIndex {
  documents: FoundDocument[];
  messages: FoundMessage[];
  /** Units that hold a term. */
  postings: Map<string, number[]>;
  /** How telling a term is: the fewer units hold it, the more. */
  idf: Map<string, number>;
  owners: number[];
  /** Pages each unit speaks for, `PAGES_PER_UNIT` places a unit, -1 for none. */
  unitPages: Int32Array;
  /** How much a unit says, from `TEXT_WEIGHTS`. */
  unitWeights: number[];
  /** Sum of the idf of a unit’s terms. */
  unitSizes: Float64Array;
}

export const WEIGHT_LETTERS: Readonly<Record<TextWeight, string>> = {
  title: 't',
  symptom: 's',
  name: 'n',
  text: 'x',
  body: 'b',
};
const WEIGHT_OF_LETTER: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(WEIGHT_LETTERS).map(([name, letter]) => [letter, TEXT_WEIGHTS[name as TextWeight]]),
);

/** Puts the parts together for searching. Pure and quick, so it is done again whenever a part arrives. */
export function unpackIndex({ core, messages: english = [], more, languages }: IndexParts): SearchIndex {
  const documents = unpackDocuments(core, more);
  const messages = [
    ...english.map(unpackMessage('en')),
    ...Object.entries(languages ?? {}).flatMap(([language, list]) => list.map(unpackMessage(language))),
  ];
  const index: SearchIndex = {
    documents,
    messages,
    postings: new Map(),
    idf: new Map(),
    owners: [],
    unitWeights: [],
    unitPages: new Int32Array(),
    unitSizes: new Float64Array(),
  };
  addUnits(index, core.units);
  if (more !== undefined) addUnits(index, more.units);
  addMessages(index);
  for (const [term, units] of index.postings) index.idf.set(term, idfOf(units.length, index.owners.length));
  index.unitSizes = sizesOf(index);
  index.unitPages = pagesOf(index);
  return index;
}

function unpackDocuments(core: CorePart, more: MorePart | undefined): FoundDocument[] {
  const fixes = core.fixes.map(
    ([slug, title, action]): FoundDocument => ({ kind: 'fix', slug, title, action, leadsTo: [] }),
  );
  const codes = core.codes.map((code, i): FoundDocument => {
    const [slug = '', fixNumbers = ''] = code.split(' ');
    return {
      kind: 'code',
      slug,
      title: titleOf(slug),
      action: more?.meanings[i] ?? '',
      leadsTo: fixNumbers === '' ? [] : fixNumbers.split('.').map(Number),
      start: core.starts[slug],
    };
  });
  const others = (more?.documents ?? []).map(
    ([kind, slug, title, action]): FoundDocument => ({
      kind: DOCUMENT_KINDS[kind] ?? 'page',
      slug,
      title,
      action,
      leadsTo: [],
    }),
  );
  return [...fixes, ...codes, ...others];
}

function unpackMessage(language: string) {
  return ([text, targets, id, source]: PackedMessage): FoundMessage => ({
    text,
    language,
    targets,
    ...(id === undefined || source === undefined ? {} : { event: { id, source } }),
  });
}

function addUnits(index: SearchIndex, { owners, weights, terms, postings }: PackedUnits): void {
  const first = index.owners.length;
  for (const owner of owners) index.owners.push(owner);
  for (const letter of weights) index.unitWeights.push(WEIGHT_OF_LETTER[letter] ?? 0);
  const lists = postings.split(',');
  for (const [i, term] of (terms === '' ? [] : terms.split(' ')).entries()) {
    const units = unpackGaps(lists[i] ?? '', first);
    const existing = index.postings.get(term);
    index.postings.set(term, existing === undefined ? units : [...existing, ...units]);
  }
}

function addMessages(index: SearchIndex): void {
  for (const [i, { text }] of index.messages.entries()) {
    const unit = index.owners.length;
    index.owners.push(index.documents.length + i);
    index.unitWeights.push(TEXT_WEIGHTS.text);
    for (const term of new Set(termsOf(text))) {
      const units = index.postings.get(term);
      if (units === undefined) index.postings.set(term, [unit]);
      else units.push(unit);
    }
  }
}

function sizesOf({ owners, postings, idf }: SearchIndex): Float64Array {
  const sizes = new Float64Array(owners.length);
  for (const [term, units] of postings) {
    const weight = idf.get(term) ?? 0;
    for (const unit of units) sizes[unit] = (sizes[unit] ?? 0) + weight;
  }
  return sizes;
}

function pagesOf({ owners, documents, messages }: SearchIndex): Int32Array {
  const pages = new Int32Array(owners.length * PAGES_PER_UNIT).fill(-1);
  for (const [unit, owner] of owners.entries()) {
    const targets = messages[owner - documents.length]?.targets.slice(0, PAGES_PER_UNIT) ?? [owner];
    pages.set(targets, unit * PAGES_PER_UNIT);
  }
  return pages;
}

/** Inverse frequency of a term over all units. */
function idfOf(units: number, total: number): number {
  return Math.log(1 + (total - units + 0.5) / (units + 0.5));
}

function unpackGaps(text: string, first: number): number[] {
  let unit = first - 1;
  return text.split('.').map((gap) => {
    unit += Number.parseInt(gap, 36) + 1;
    return unit;
  });
}

/** Packs ascending unit numbers as gaps: `[0, 2, 3]` is `'0.1.0'`. */
export function packGaps(units: readonly number[]): string {
  return units.map((unit, i) => (unit - (units[i - 1] ?? -1) - 1).toString(36)).join('.');
}
