import type { Mender } from '~/lib/search/mend.ts';
import { createEngine, type SearchEngine } from '~/lib/search/search.ts';
import type { IndexParts } from '~/lib/search/search-index.ts';
import type { Engines } from '~/lib/search/stages.ts';
import { href } from '~/site.ts';

/** What the search loads: parts of the index, and the code that mends words. */
export type Resource = keyof IndexParts | 'mender';

/** How far one resource has come; absent while nobody has asked for it. */
export type Progress = 'loading' | 'ready' | 'failed';

/** What has been loaded so far; listeners are told of every change. */
export interface SearchParts {
  engines: Engines | undefined;
  progress: ReadonlyMap<Resource, Progress>;
}

/** What every English query needs; the core first, because nothing can be found without it. */
export const ENGLISH: readonly Resource[] = ['core', 'messages', 'more'];

const parts: Partial<IndexParts> = {};
const progress = new Map<Resource, Progress>();
const listeners = new Set<(parts: SearchParts) => void>();
let engines: Engines | undefined;
let makeMender: ((vocabulary: readonly string[]) => Mender) | undefined;

/** Starts loading and tells the listener of every change. */
export function watchParts(listener: (parts: SearchParts) => void): void {
  listeners.add(listener);
  wantParts(ENGLISH);
  listener({ engines, progress });
  addEventListener('online', retryParts);
}

/** Loads what a query needs and nobody has asked for yet; what failed waits for `retryParts`. */
export function wantParts(wanted: readonly Resource[]): void {
  for (const resource of wanted) if (!progress.has(resource)) load(resource);
}

/** Tries everything again that failed. */
export function retryParts(): void {
  const failed = [...progress].filter(([, state]) => state === 'failed');
  for (const [resource] of failed) load(resource);
  if (failed.length > 0) tell();
}

function load(resource: Resource): void {
  progress.set(resource, 'loading');
  const loading = resource === 'mender' ? loadMender() : loadPart(resource);
  loading.then(
    () => {
      progress.set(resource, 'ready');
      rebuild();
    },
    () => {
      progress.set(resource, 'failed');
      tell();
    },
  );
}

async function loadMender(): Promise<void> {
  ({ createMender: makeMender } = await import('~/lib/search/mend.ts'));
}

async function loadPart(part: keyof IndexParts): Promise<void> {
  const response = await fetch(href(`/search/${part}.json`));
  if (!response.ok) throw new Error(`${part}: ${response.status}`);
  parts[part] = await response.json();
}

function rebuild(): void {
  const { core, messages, more, languages } = parts;
  if (core !== undefined) {
    const base = withMender(createEngine({ core, messages, more }));
    const full = languages === undefined ? undefined : withMender(createEngine({ core, messages, more, languages }));
    engines = { base, full };
  }
  tell();
}

function withMender(engine: SearchEngine): SearchEngine {
  return makeMender === undefined ? engine : { ...engine, mend: makeMender([...engine.index.postings.keys()]) };
}

function tell(): void {
  for (const listener of listeners) listener({ engines, progress });
}
