/** One query with the pages that answer it, best first; none for a query nothing of ours matches. */
export interface QueryCase {
  id: string;
  query: string;
  kind: string;
  expected: string[];
  why?: string;
}

/** Articles that answer another label just as well. */
const SAME_AS: Readonly<Record<string, readonly string[]>> = {
  'third-party-client': ['non-windows-host'],
  'private-key-permissions': ['azure-machinekeys', 'renamed-computer'],
  'tls-mismatch': ['legacy-windows'],
  'expired-certificate': ['custom-certificate', 'renamed-computer'],
  'connection-limit': ['brute-force'],
};

/** Figures of one kind of query. */
export interface KindScore {
  kind: string;
  positives: number;
  top1: number;
  any3: number;
  reciprocalRanks: number;
  negatives: number;
  rejected: number;
}

export interface QueryReport {
  kinds: KindScore[];
  misses: { kind: string; query: string; expected: string[]; got: string[] }[];
}

/**
 * The label of a page in a query file: the slug of a fix, `error-0x904` for the code and pair this site is about,
 * `disconnect-codes` for any other code and for the list of all.
 */
export function labelOf(document: { kind: string; slug: string } | undefined): string | undefined {
  if (document === undefined) return undefined;
  if (document.slug === '/codes/') return 'disconnect-codes';
  if (document.kind !== 'code') return document.kind === 'fix' ? document.slug : `${document.kind}:${document.slug}`;
  return document.slug === '0x904' || document.slug === '0x904-0x7' ? 'error-0x904' : 'disconnect-codes';
}

/** Scores answers: top1 (the first expected page came first), any3 (an expected page among three), reciprocal rank. */
export function scoreQueries(
  cases: readonly QueryCase[],
  results: Readonly<Record<string, readonly string[]>>,
): QueryReport {
  const scores = new Map<string, KindScore>();
  const misses: QueryReport['misses'] = [];
  for (const { id, kind, query, expected } of cases) {
    const got = results[id] ?? [];
    const isHit = scoreOne(expected, got, [row(scores, kind), row(scores, 'all')]);
    if (!isHit) misses.push({ kind, query, expected, got: got.slice(0, 3) });
  }
  return {
    kinds: [...scores.values()].toSorted(
      (a, b) => Number(a.kind === 'all') - Number(b.kind === 'all') || a.kind.localeCompare(b.kind),
    ),
    misses,
  };
}

function row(scores: Map<string, KindScore>, kind: string): KindScore {
  const score = scores.get(kind) ?? {
    kind,
    positives: 0,
    top1: 0,
    any3: 0,
    reciprocalRanks: 0,
    negatives: 0,
    rejected: 0,
  };
  scores.set(kind, score);
  return score;
}

function scoreOne(expected: readonly string[], got: readonly string[], rows: readonly KindScore[]): boolean {
  if (expected.length === 0) {
    for (const score of rows) {
      score.negatives++;
      score.rejected += Number(got.length === 0);
    }
    return got.length === 0;
  }
  const accepted = acceptable(expected);
  const rank = got.findIndex((label) => accepted.has(label));
  for (const score of rows) {
    score.positives++;
    score.top1 += Number(acceptable(expected.slice(0, 1)).has(got[0] ?? ''));
    score.any3 += Number(rank >= 0 && rank < 3);
    score.reciprocalRanks += rank < 0 ? 0 : 1 / (rank + 1);
  }
  return rank >= 0 && rank < 3;
}

function acceptable(expected: readonly string[]): Set<string> {
  return new Set(expected.flatMap((label) => [label, ...(SAME_AS[label] ?? [])]));
}

/** Prints a report as a table, and its misses if wanted. */
export function formatReport({ kinds, misses }: QueryReport, { withMisses }: { withMisses: boolean }): string {
  const share = (part: number, whole: number) => (whole === 0 ? '    –' : (part / whole).toFixed(3));
  const lines = kinds.map(({ kind, positives, top1, any3, reciprocalRanks, negatives, rejected }) =>
    [
      kind.padEnd(10),
      String(positives).padStart(4),
      share(top1, positives),
      share(any3, positives),
      share(reciprocalRanks, positives),
      String(negatives).padStart(4),
      share(rejected, negatives),
    ].join('  '),
  );
  const table = ['kind         pos   top1   any3    mrr   neg  reject', ...lines].join('\n');
  if (!withMisses || misses.length === 0) return table;
  const rows = misses.map(
    ({ kind, query, expected, got }) =>
      `${kind}\t${JSON.stringify(query.slice(0, 90))}\twant ${expected.join('|') || 'nothing'}\tgot ${got.join(', ') || 'nothing'}`,
  );
  return `${table}\n\n${rows.join('\n')}`;
}
