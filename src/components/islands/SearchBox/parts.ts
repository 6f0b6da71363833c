import type { IndexParts } from '~/lib/search/search-index.ts';
import { createEngine, type Mender, type SearchEngine } from '~/lib/search/search.ts';
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
  load('core', true);
  load('more', false);
  listener(state);
  return () => listeners.delete(listener);
}

/** Loads the messages of other languages; called when a query seems to need them. */
export function wantLanguages(): void {
  load('languages', false);
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
  load('core', true);
  load('more', false);
}

let makeMender: ((vocabulary: readonly string[]) => Mender) | undefined;

function load(part: keyof IndexParts, isNeeded: boolean): void {
  if (asked.has(part)) return;
  asked.add(part);
  fetch(href(`/search/${part}.json`))
    .then(async (response) => {
      if (!response.ok) throw new Error(String(response.status));
      parts[part] = await response.json();
      rebuild();
    })
    .catch(() => {
      asked.delete(part);
      // Without the core there is no search; without the rest there is a poorer one.
      tell({ ...state, hasFailed: isNeeded ? true : state.hasFailed, isComplete: isNeeded ? state.isComplete : true });
    });
}

function rebuild(): void {
  const { core, more, languages } = parts;
  if (core === undefined) return;
  const base = withMender(createEngine({ core, more }));
  const full = languages === undefined ? undefined : withMender(createEngine({ core, more, languages }));
  tell({ engines: { base, full }, isComplete: state.isComplete || more !== undefined, hasFailed: false });
}

function withMender(engine: SearchEngine): SearchEngine {
  return makeMender === undefined ? engine : { ...engine, mend: makeMender([...engine.index.postings.keys()]) };
}

function tell(next: SearchParts): void {
  state = next;
  for (const listener of listeners) listener(state);
}
