import { FIND_PATH } from '~/lib/urls.ts';
import { href } from '~/site.ts';
import { recallPlace } from './remember.ts';

/** What a visitor does first, long before a click is over. */
const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'focusin', 'scroll'] as const;

/**
 * Starts what JavaScript adds to a page of the tree. With answers in the address, a place to go on from, or coming from
 * another page of the site, at once; else with the first sign of the visitor: until then the page is complete, and
 * nobody waits for code.
 *
 * @param place where the panel goes
 */
export function startDecisionTree(place: HTMLElement | null): void {
  const nodeId = document.querySelector<HTMLElement>('#tree-node')?.dataset['node'];
  if (place === null || nodeId === undefined) return;
  const start = () => {
    for (const sign of SIGNS) removeEventListener(sign, start);
    import('./mount.tsx').then(
      ({ mountDecisionTree }) => mountDecisionTree(place, nodeId),
      () => {
        // The questions and answers are in the page and work without it.
      },
    );
  };
  if (location.hash.includes('=') || recallPlace(href(FIND_PATH)) !== undefined || isFromHere()) {
    start();
    return;
  }
  keepFirstAnswer(nodeId);
  for (const sign of SIGNS) addEventListener(sign, start, { passive: true });
}

/**
 * Whether the visitor comes from another page of this site, and so has given signs already. The page’s address is not
 * told, because of the referrer policy; that there was one is enough. Browsers that do not tell wait for the first sign.
 */
function isFromHere(): boolean {
  const { navigation } = globalThis as { navigation?: { activation?: { from?: object | null } | null } };
  return (navigation?.activation?.from ?? null) !== null;
}

/** A click that comes before the code is followed as an ordinary link; the answer travels in its address. */
function keepFirstAnswer(nodeId: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('#tree-node a[data-answer]'))
    link.hash = `${nodeId}=${link.dataset['answer']}`;
}
