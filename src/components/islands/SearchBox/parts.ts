import type { Mender } from '~/lib/search/mend.ts';
import { createEngine, type SearchEngine } from '~/lib/search/search.ts';
import type { IndexParts } from '~/lib/search/search-index.ts';
import type { Engines } from '~/lib/search/stages.ts';
import { href } from '~/site.ts';

/** What has been loaded so far; listeners are told of every part that arrives. */
export interface SearchParts {
  engines: Engines | undefined;
  /** Whether everything an English query needs is there. */
  isComplete: boolean;
  hasFailed: boolean;
}

type Listener = (parts: SearchParts) => void;

const parts: Partial<IndexParts> = {};
const asked = new Set<string>();
const listeners = new Set<Listener>();
let state: SearchParts = { engines: undefined, isComplete: false, hasFailed: false };

/** Starts loading and tells the listener of every change. */
export function watchParts(listener: Listener): () => void {
  listeners.add(listener);
  loadEnglish();
  listener(state);
  return () => listeners.delete(listener);
}

/** Loads the messages of other languages; called when a query seems to need them. */
export function wantLanguages(): void {
  load('languages');
}

/** Loads what mends words; called when a query has words the index does not know. */
export function wantMender(): void {
  if (asked.has('mender')) return;
  asked.add('mender');
  import('~/lib/search/mend.ts').then(
    ({ createMender }) => {
      makeMender = createMender;
      rebuild();
    },
    () => asked.delete('mender'),
  );
}

/** Tries again after a failure. */
export function retryParts(): void {
  state = { ...state, hasFailed: false };
  loadEnglish();
}

/** The core first, because nothing can be found without it. */
function loadEnglish(): void {
  load('core');
  load('messages');
  load('more');
}

let makeMender: ((vocabulary: readonly string[]) => Mender) | undefined;

/** Parts an English query needs that are still on their way. */
const pending = new Set<keyof IndexParts>(['core', 'messages', 'more']);

function load(part: keyof IndexParts): void {
  if (asked.has(part)) return;
  asked.add(part);
  fetch(href(`/search/${part}.json`))
    .then(async (response) => {
      if (!response.ok) throw new Error(String(response.status));
      parts[part] = await response.json();
    })
    .catch(() => {
      asked.delete(part);
      // Without the core there is no search; without the rest there is a poorer one.
      if (part === 'core') tell({ ...state, hasFailed: true });
    })
    .finally(() => {
      pending.delete(part);
      rebuild();
    });
}

function rebuild(): void {
  const { core, messages, more, languages } = parts;
  if (core === undefined) return;
  const base = withMender(createEngine({ core, messages, more }));
  const full = languages === undefined ? undefined : withMender(createEngine({ core, messages, more, languages }));
  tell({ engines: { base, full }, isComplete: pending.size === 0, hasFailed: false });
}

function withMender(engine: SearchEngine): SearchEngine {
  return makeMender === undefined ? engine : { ...engine, mend: makeMender([...engine.index.postings.keys()]) };
}

function tell(next: SearchParts): void {
  state = next;
  for (const listener of listeners) listener(state);
}
