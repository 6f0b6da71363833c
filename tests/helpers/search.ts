import { buildIndex } from '~/lib/search/build-index.ts';
import type { SearchCorpus, SearchDocument, SearchMessage } from '~/lib/search/documents.ts';
import { createMender } from '~/lib/search/mend.ts';
import { createEngine, type SearchEngine } from '~/lib/search/search.ts';
import type { Engines } from '~/lib/search/stages.ts';

/** A fix as the search sees it: its title, and what people type. */
export function fixDocument(slug: string, title: string, symptoms: readonly string[] = []): SearchDocument {
  return {
    kind: 'fix',
    slug,
    title,
    action: `First action of ${slug}.`,
    leadsTo: [],
    texts: [{ weight: 'title', text: title }, ...symptoms.map((text) => ({ weight: 'symptom' as const, text }))],
  };
}

/** A code as the search sees it, with the positions of the fixes it leads to. */
export function codeDocument(slug: string, leadsTo: number[] = [], start?: string): SearchDocument {
  return { kind: 'code', slug, title: slug, action: `Meaning of ${slug}.`, leadsTo, start, texts: [] };
}

/** A message that leads to documents. */
export function message(text: string, targets: number[], rest: Partial<SearchMessage> = {}): SearchMessage {
  return { text, targets, language: 'en', ...rest };
}

/** An engine over a small corpus, with the mender. */
export function engineOf(corpus: SearchCorpus): SearchEngine {
  return withMender(createEngine(buildIndex(corpus)));
}

/** The two engines of the page once everything has arrived. */
export function enginesOf(corpus: SearchCorpus): Required<Engines> {
  const { languages, ...english } = buildIndex(corpus);
  return {
    base: withMender(createEngine(english)),
    full: withMender(createEngine({ ...english, languages })),
  };
}

function withMender(engine: SearchEngine): SearchEngine {
  return { ...engine, mend: createMender([...engine.index.postings.keys()]) };
}
