import { copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { shiftCode } from './grow-corpus.ts';
import { formatCount, type Section } from './table.ts';
import {
  type BuildCost,
  buildWorkbench,
  createWorkbench,
  readBrokenRules,
  type Workbench,
  writeLenientGuard,
} from './workbench.ts';

/** How many times the content is there in the grown build. */
const TIMES = 10;

/** Build time and memory: cards drawn anew, cards kept, and ten times the content. */
export async function measureBuild(): Promise<Section> {
  const bench = createWorkbench();
  try {
    const cold = await buildWorkbench(bench);
    const warm = await buildWorkbench(bench);
    const pages = countPages(bench);
    const counts = growContent(bench);
    leaveOutCards(bench);
    const grown = await buildWorkbench(bench, writeLenientGuard(bench));
    return {
      title: 'Build',
      notes: [
        `One production build of each kind in a temporary copy of the project with its packages linked in. Memory is the most that the build and its children held at once, looked at every 50 ms. The grown build holds each article and each code ${TIMES} times: ${formatCount(counts.fixes)} articles and ${formatCount(counts.codes)} codes. The copies have addresses of their own and the same texts; ${describeRules(readBrokenRules(bench))} It draws no preview cards (each is a picture of its own, drawn once and then kept; the first two rows show what they cost).`,
      ],
      tables: [
        {
          head: ['build', 'pages', 'time', 'peak memory'],
          rows: [
            ['as it is, every card drawn', formatCount(pages), ...cells(cold)],
            ['as it is, cards kept from the last build', formatCount(pages), ...cells(warm)],
            [`${TIMES} × content, no cards`, formatCount(countPages(bench)), ...cells(grown)],
          ],
        },
      ],
    };
  } finally {
    bench.remove();
  }
}

function cells({ seconds, memory }: BuildCost): string[] {
  return [
    `${seconds.toFixed(1)} s`,
    memory === undefined ? 'not measured here' : `${formatCount(memory / 2 ** 20)} MB`,
  ];
}

function countPages({ dist }: Workbench): number {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html')).length;
}

/** Copies every article and every code under new names until each is there `TIMES` times. */
function growContent({ root }: Workbench): { fixes: number; codes: number } {
  const rename = {
    fixes: (id: string, round: number) => `${id}-copy-${round}`,
    codes: shiftCode,
  };
  for (const [collection, nameOf] of Object.entries(rename)) {
    const folder = join(root, 'src/content', collection);
    for (const file of readdirSync(folder)) {
      const [id = '', extension = ''] = file.split('.');
      for (let round = 1; round < TIMES; round++)
        copyFileSync(join(folder, file), join(folder, `${nameOf(id, round)}.${extension}`));
    }
  }
  const count = (collection: string) => readdirSync(join(root, 'src/content', collection)).length;
  return { fixes: count('fixes'), codes: count('codes') };
}

function leaveOutCards({ root, dist }: Workbench): void {
  const cards = join(root, 'src/pages/cards');
  if (!existsSync(cards)) throw new Error('The pages that draw preview cards are no longer in src/pages/cards.');
  rmSync(cards, { recursive: true });
  rmSync(dist, { recursive: true });
}

/** What the validator says of generated content, in a sentence. */
export function describeRules(rules: Readonly<Record<string, number>>): string {
  const named = Object.entries(rules).map(([rule, count]) => `\`${rule}\` (${formatCount(count)})`);
  if (named.length === 0) return 'the validator judges all of it and has nothing against it.';
  return `the validator judges all of it; these rules, which copies cannot keep, are noted instead of stopping the build: ${named.join(', ')}.`;
}
