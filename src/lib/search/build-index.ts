import type { SearchCorpus, SearchDocument, SearchMessage } from './documents.ts';
import {
  type CorePart,
  DOCUMENT_KINDS,
  type IndexParts,
  type MessagesPart,
  type MorePart,
  type PackedUnits,
  packGaps,
  type TextWeight,
  WEIGHT_LETTERS,
} from './search-index.ts';
import { termsOf } from './words.ts';

/** Texts that travel with the core: what people type. The rest follows. */
const CORE_WEIGHTS: readonly TextWeight[] = ['title', 'symptom'];

/**
 * Builds the index that the browser searches, in parts: the core for the first result, then the rest, then the other
 * languages. Plain JSON, the same for the same input.
 */
export function buildIndex({ documents, messages }: SearchCorpus): Required<IndexParts> {
  const isCore = ({ kind }: SearchDocument, weight: TextWeight) => kind === 'fix' && CORE_WEIGHTS.includes(weight);
  const english = messages.filter(({ language }) => language === 'en');
  const languages = [...new Set(messages.map(({ language }) => language))]
    .filter((language) => language !== 'en')
    .toSorted();
  const core: CorePart = {
    fixes: documents.filter(({ kind }) => kind === 'fix').map(({ slug, title, action }) => [slug, title, action]),
    codes: documents
      .filter(({ kind }) => kind === 'code')
      .map(({ slug, leadsTo }) => (leadsTo.length === 0 ? slug : `${slug} ${leadsTo.join('.')}`)),
    starts: Object.fromEntries(documents.flatMap(({ slug, start }) => (start === undefined ? [] : [[slug, start]]))),
    units: packUnits(documents, isCore),
  };
  const more: MorePart = {
    meanings: documents.filter(({ kind }) => kind === 'code').map(({ action }) => action),
    documents: documents
      .filter(({ kind }) => kind !== 'fix' && kind !== 'code')
      .map(({ kind, slug, title, action }) => [DOCUMENT_KINDS.indexOf(kind), slug, title, action]),
    units: packUnits(documents, (document, weight) => !isCore(document, weight)),
  };
  return {
    core,
    messages: english.map(packMessage),
    more,
    languages: Object.fromEntries(
      languages.map((language) => [
        language,
        messages.filter((message) => message.language === language).map(packMessage),
      ]),
    ),
  };
}

function packUnits(
  documents: readonly SearchDocument[],
  isWanted: (document: SearchDocument, weight: TextWeight) => boolean,
): PackedUnits {
  const units = documents
    .flatMap((document, owner) =>
      document.texts
        .filter(({ weight }) => isWanted(document, weight))
        .map(({ weight, text }) => ({ owner, letter: WEIGHT_LETTERS[weight], terms: new Set(termsOf(text)) })),
    )
    .filter(({ terms }) => terms.size > 0);
  const postings = new Map<string, number[]>();
  for (const [unit, { terms }] of units.entries()) {
    for (const term of terms) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [unit]);
      else list.push(unit);
    }
  }
  const terms = [...postings.keys()].toSorted();
  return {
    owners: units.map(({ owner }) => owner),
    weights: units.map(({ letter }) => letter).join(''),
    terms: terms.join(' '),
    postings: terms.map((term) => packGaps(postings.get(term) ?? [])).join(','),
  };
}

function packMessage({ text, targets, event }: SearchMessage): MessagesPart[number] {
  return event === undefined ? [text, targets] : [text, targets, event.id, event.source];
}
