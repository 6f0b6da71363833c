import { formatHex } from '../../src/lib/codes/code.ts';
import type { SearchCorpus, SearchDocument, SearchMessage } from '../../src/lib/search/documents.ts';
import { isStopWord } from '../../src/lib/search/words.ts';
import { createRandom, createWordMaker, pick, type Random, zipfRank } from './random.ts';

/** How generated texts differ from the real ones they are made from. */
export const GROWTH = {
  seed: 904,
  /** Share of the words replaced by another word of the real texts, common ones more often. */
  swapped: 0.4,
  /** Share of the words replaced by a word the real texts do not have. */
  invented: 0.1,
  /** Words the inventor knows; how many of them turn up grows with the number of texts. */
  lexicon: 60_000,
} as const;

/** Which kinds of page the growth consists of. */
export type Mix = 'as now' | 'articles only';

/**
 * The real corpus with generated pages behind it, `count` documents in all. Every generated page is a real one with
 * words replaced; messages grow in the same measure and lead to the copies. The same arguments give the same corpus.
 */
export function growCorpus(real: SearchCorpus, count: number, mix: Mix = 'as now'): SearchCorpus {
  if (count <= real.documents.length) return real;
  const random = createRandom(GROWTH.seed);
  const vary = createVariation(real);
  const models = [...real.documents.entries()].filter(([, { kind }]) => mix === 'as now' || kind === 'fix');
  const documents = [...real.documents];
  const messages = [...real.messages];
  for (let round = 1; documents.length < count; round++) {
    const copies = new Map(models.slice(0, count - documents.length).map(([at], i) => [at, documents.length + i]));
    const toCopy = (target: number) => copies.get(target) ?? target;
    documents.push(
      ...models.slice(0, copies.size).map(([, model]) => varyDocument(model, { round, random, vary, toCopy })),
    );
    messages.push(
      ...real.messages
        .filter(({ targets }) => targets.every((target) => copies.has(target)))
        .map((message) => varyMessage(message, { round, random, vary, toCopy })),
    );
  }
  // The index wants fixes first, then codes, then the rest; targets move with their documents.
  return sortByKind({ documents, messages });
}

interface Copying {
  round: number;
  random: Random;
  vary: (text: string, random: Random) => string;
  /** The copy of a document in this round. */
  toCopy: (document: number) => number;
}

function varyDocument(model: SearchDocument, { round, random, vary, toCopy }: Copying): SearchDocument {
  const title = model.kind === 'code' ? model.title : vary(model.title, random);
  return {
    ...model,
    slug: model.kind === 'code' ? shiftCode(model.slug, round) : slugOf(title, round),
    title,
    action: vary(model.action, random),
    leadsTo: model.leadsTo.map(toCopy),
    texts: model.texts.map(({ weight, text }) => ({ weight, text: vary(text, random) })),
  };
}

function varyMessage({ text, language, event, targets }: SearchMessage, copying: Copying): SearchMessage {
  return {
    text: copying.vary(text, copying.random),
    language,
    targets: targets.map(copying.toCopy),
    ...(event === undefined ? {} : { event: { ...event, id: event.id + 100 * copying.round } }),
  };
}

/**
 * Another code for each round: the first number of the slug is moved on.
 *
 * @example shiftCode('0x904-0x7', 1) // '0x10000904-0x7'
 */
export function shiftCode(slug: string, round: number): string {
  return slug.replace(/0x[0-9a-f]+/, (first) => formatHex(Number(first) + round * 0x10000000));
}

function slugOf(title: string, round: number): string {
  const words = title
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return `${words.slice(0, 4).join('-')}-${round}`;
}

/** Makes a function that replaces words of a text: Latin words of four letters and more that carry meaning. */
function createVariation({ documents, messages }: SearchCorpus): (text: string, random: Random) => string {
  const texts = [
    ...documents.flatMap((document) => [document.title, document.action, ...document.texts.map(({ text }) => text)]),
    ...messages.filter(({ language }) => language === 'en').map(({ text }) => text),
  ];
  const used = texts.flatMap(meaningfulWords);
  const lexicon = createLexicon(used);
  return (text, random) =>
    text.replaceAll(/\p{Script=Latin}{4,}/gu, (word) => {
      if (isStopWord(word.toLowerCase())) return word;
      const chance = random();
      if (chance < GROWTH.invented) return lexicon[zipfRank(random, lexicon.length)] ?? word;
      return chance < GROWTH.invented + GROWTH.swapped ? pick(random, used) : word;
    });
}

function meaningfulWords(text: string): string[] {
  return (text.toLowerCase().match(/\p{Script=Latin}{4,}/gu) ?? []).filter((word) => !isStopWord(word));
}

/** Invented words, the most used first, none of them a real one. */
function createLexicon(used: readonly string[]): string[] {
  const random = createRandom(GROWTH.seed + 1);
  const real = new Set(used);
  const makeWord = createWordMaker([...real]);
  const words = new Set<string>();
  // The chain cannot run dry before the lexicon is full, but a small vocabulary could; then fewer words do.
  for (let tries = 0; words.size < GROWTH.lexicon && tries < 4 * GROWTH.lexicon; tries++) {
    const word = makeWord(random);
    if (word.length >= 4 && !real.has(word)) words.add(word);
  }
  return [...words];
}

const KIND_ORDER = ['fix', 'code', 'correction', 'page'] as const;

function sortByKind({ documents, messages }: SearchCorpus): SearchCorpus {
  const order = [...documents.keys()].toSorted(
    (a, b) =>
      KIND_ORDER.indexOf(documents[a]?.kind ?? 'page') - KIND_ORDER.indexOf(documents[b]?.kind ?? 'page') || a - b,
  );
  const places = new Map(order.map((old, place) => [old, place]));
  const move = (document: number) => places.get(document) ?? document;
  return {
    documents: order.flatMap((old) => {
      const document = documents[old];
      return document === undefined ? [] : [{ ...document, leadsTo: document.leadsTo.map(move) }];
    }),
    messages: messages.map((message) => ({ ...message, targets: message.targets.map(move) })),
  };
}
