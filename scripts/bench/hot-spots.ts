import { type Profiler, Session } from 'node:inspector/promises';
import { basename } from 'node:path';
import type { Table } from './table.ts';

/** Time spent in one function itself, without the functions it called. */
export interface HotSpot {
  name: string;
  milliseconds: number;
}

/** Runs something under Node’s profiler and returns the functions it spent its time in, the costliest first. */
export async function profile(run: () => void): Promise<HotSpot[]> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  run();
  const { profile: recorded } = await session.post('Profiler.stop');
  session.disconnect();
  return sumSelfTimes(recorded);
}

/** Adds up the samples of a profile by function. What the profiler itself and an idle processor took is left out. */
export function sumSelfTimes({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): HotSpot[] {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const times = new Map<string, number>();
  for (const [i, id] of samples.entries()) {
    const name = names.get(id) ?? '';
    if (name !== '') times.set(name, (times.get(name) ?? 0) + (timeDeltas[i] ?? 0) / 1000);
  }
  return [...times]
    .map(([name, milliseconds]) => ({ name, milliseconds }))
    .toSorted((a, b) => b.milliseconds - a.milliseconds || a.name.localeCompare(b.name));
}

/** Function and file; functions of packages are told together, because their names are shortened. */
function nameOf({ functionName, url, lineNumber }: Profiler.Profile['nodes'][number]['callFrame']): string {
  if (/^\((?:root|idle|program)\)$/.test(functionName) || url.startsWith('node:inspector')) return '';
  if (functionName === '(garbage collector)') return 'garbage collection';
  const [, inPackage] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  if (inPackage !== undefined) return inPackage;
  if (url === '' || url.startsWith('node:')) return 'functions built into Node';
  // Profiles count lines from 0.
  return functionName === ''
    ? `unnamed (${basename(url)}, line ${lineNumber + 1})`
    : `${functionName} (${basename(url)})`;
}

/** The costliest functions as a table. */
export function hotSpotTable(spots: readonly HotSpot[], caption: string): Table {
  const total = spots.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return {
    caption,
    head: ['function', 'share of the time'],
    rows: spots
      .slice(0, 8)
      .map(({ name, milliseconds }) => [`\`${name}\``, `${((100 * milliseconds) / total).toFixed(1)} %`]),
  };
}
