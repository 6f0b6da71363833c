import type { Browser, Page } from '@playwright/test';
import { openTab } from './chromium.ts';
import { createRandom, type Random } from './random.ts';
import type { ServedSite } from './site.ts';
import { summarize } from './stats.ts';
import { formatCount, formatGoal, formatMs, type Section } from './table.ts';

/** Clicks on answers, how slow the processor is, and the goal from click to paint. */
const CLICKS = 20;
const SLOWDOWNS = [1, 4] as const;
const GOAL = 100;

const ANSWERS = '#tree-node a[data-answer]';

/** What the probe leaves in the page. */
interface TreeWindow extends Window {
  clickToPaint: number | undefined;
}

/** Time from the click on an answer to the next node on the screen, once its page was fetched ahead. */
export async function measureTree(browser: Browser, site: ServedSite): Promise<Section> {
  const rows: string[][] = [];
  for (const cpu of SLOWDOWNS) {
    const { page, context } = await openTab(browser, { cpu, init: installClickProbe });
    const { count, median, p95, max } = summarize(await walk(page, site, createRandom(cpu)));
    await context.close();
    rows.push([
      `${cpu} ×`,
      formatCount(count),
      ...[median, p95, max].map((ms) => `${formatMs(ms)} ms`),
      cpu === 4 ? formatGoal(p95, GOAL, ' ms') : '–',
    ]);
  }
  const chart = ['/flowchart/', '/tree.json', '/hand-over.json'];
  return {
    title: 'Tree',
    notes: [
      `A walk through the questions with ${CLICKS} seeded random answers, in Chromium, starting over at each outcome. Measured from the click to the end of the frame that shows the next heading; each click waits until the pages of the answers were fetched ahead.`,
    ],
    tables: [
      {
        caption: 'From the click to the next node painted',
        head: ['CPU slowed', 'clicks', 'median', 'p95', 'max', 'goal for p95'],
        rows,
      },
      {
        caption: 'Brotli bytes of the picture and of the data of the tree',
        head: ['file', 'bytes'],
        rows: chart.map((path) => [`\`${path}\``, formatCount(site.bytesOf(path))]),
      },
    ],
  };
}

async function walk(page: Page, site: ServedSite, random: Random): Promise<number[]> {
  const times: number[] = [];
  while (times.length < CLICKS) {
    await page.goto(`${site.url}/find/`);
    // The code of the tree waits for the first sign of a visitor.
    await page.mouse.move(2, 2);
    await page.locator('.tree-panel').waitFor();
    for (;;) {
      const answers = await page.locator(ANSWERS).count();
      if (answers === 0 || times.length === CLICKS) break;
      await page.waitForFunction(arePagesFetched);
      times.push(await clickAnswer(page, Math.floor(random() * answers)));
    }
  }
  return times;
}

/** Runs in the page: whether the pages of all answers on the screen have arrived. */
function arePagesFetched(): boolean {
  const fetched = new Set(performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
  const links = [...document.querySelectorAll<HTMLAnchorElement>('#tree-node a[data-answer]')];
  return links.every(({ pathname }) => fetched.has(pathname));
}

async function clickAnswer(page: Page, nth: number): Promise<number> {
  await page.locator(ANSWERS).nth(nth).click();
  const handle = await page.waitForFunction(() => (window as unknown as TreeWindow).clickToPaint);
  return Number(await handle.jsonValue());
}

/** Runs in the page before its own scripts: the time from a click on an answer to the frame after the new node. */
function installClickProbe(): void {
  const probe = window as unknown as TreeWindow;
  addEventListener(
    'click',
    ({ timeStamp }) => {
      probe.clickToPaint = undefined;
      const before = document.querySelector('#tree-node');
      const observer = new MutationObserver(() => {
        if (document.querySelector('#tree-node') === before) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            probe.clickToPaint = performance.now() - timeStamp;
          };
          port2.postMessage(undefined);
        });
      });
      observer.observe(document.body, { childList: true, subtree: true });
    },
    true,
  );
}
