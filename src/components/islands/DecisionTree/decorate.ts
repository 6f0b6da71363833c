import { weighAnswers } from '~/lib/tree/evidence.ts';
import { formatState } from '~/lib/tree/state.ts';
import type { Tree } from '~/lib/tree/tree.ts';
import { prefetchPage } from './pages.ts';
import type { Place } from './useDecisionTree.ts';

/**
 * Adds the state to the page’s own links, so that they also work in a new tab; marks fixes that an answer rules out
 * or that were tried; and fetches the pages of the answers ahead of the click.
 */
export function decorateNode(tree: Tree, place: Place): void {
  const node = document.querySelector<HTMLElement>('#tree-node');
  if (node === null) return;
  for (const link of node.querySelectorAll<HTMLAnchorElement>('a[data-answer]')) {
    const given = { question: place.nodeId, answer: link.dataset['answer'] ?? '' };
    link.hash = formatState({ ...place.state, answers: [...place.state.answers, given] });
    whenIdle(() => void prefetchPage(link.pathname).catch(() => undefined));
  }
  markFixes(tree, place, node);
}

function markFixes(tree: Tree, { state }: Place, node: HTMLElement): void {
  const refuted = new Map(weighAnswers(tree, state.answers).refuted.map(({ fix, because }) => [fix, because]));
  for (const item of node.querySelectorAll<HTMLElement>('li[data-fix]')) {
    const slug = item.dataset['fix'] ?? '';
    const link = item.querySelector('a');
    if (link !== null) link.hash = formatState(state);
    const because = refuted.get(slug);
    const note =
      because !== undefined
        ? `Ruled out by your answer: ${because}`
        : state.tried.includes(slug)
          ? 'You have tried this.'
          : '';
    item.toggleAttribute('data-out', note !== '');
    noteOf(item).textContent = note;
  }
}

function noteOf(item: HTMLElement): HTMLElement {
  const existing = item.querySelector<HTMLElement>('.out-note');
  if (existing !== null) return existing;
  const note = document.createElement('p');
  note.className = 'out-note';
  item.querySelector('a')?.after(note);
  return note;
}

/** Runs when the browser has nothing better to do; not at all when the visitor asked to save data. */
function whenIdle(run: () => void): void {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (connection?.saveData) return;
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run);
  else setTimeout(run, 200);
}
