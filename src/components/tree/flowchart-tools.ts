import { loadTree } from '~/components/islands/DecisionTree/load.ts';
import { listOf } from '~/lib/text.ts';
import { edgeId } from '~/lib/tree/flowchart.ts';
import { nameAnswer, noticeForDropped } from '~/lib/tree/notices.ts';
import { fitToTrail, formatState, parseState } from '~/lib/tree/state.ts';
import { findNode } from '~/lib/tree/tree.ts';

const STEP = 1.25;
const SMALLEST = 0.2;
const LARGEST = 2;

/** Zoom buttons, and “you are here” when the page was opened with a state of the tree. */
export function installFlowchart(root: Document): void {
  const chart = root.querySelector<SVGSVGElement>('svg.chart');
  const frame = root.querySelector<HTMLElement>('.chart-frame');
  if (chart === null || frame === null) return;
  const natural = chart.viewBox.baseVal;
  let scale = 1;
  const zoomTo = (next: number) => {
    const centre = {
      x: (frame.scrollLeft + frame.clientWidth / 2) / scale,
      y: (frame.scrollTop + frame.clientHeight / 2) / scale,
    };
    scale = Math.min(LARGEST, Math.max(SMALLEST, next));
    chart.style.setProperty('--chart-width', `${natural.width * scale}px`);
    chart.classList.add('zoomed');
    frame.scrollTo(centre.x * scale - frame.clientWidth / 2, centre.y * scale - frame.clientHeight / 2);
  };
  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-zoom]') : null;
    if (button?.dataset['zoom'] === 'in') zoomTo(scale * STEP);
    if (button?.dataset['zoom'] === 'out') zoomTo(scale / STEP);
    if (button?.dataset['zoom'] === 'fit') zoomTo(frame.clientWidth / natural.width);
  });
  const show = () => void showPlace(root, frame);
  show();
  addEventListener('hashchange', show);
}

/** Marks the path of the answers in the address and brings its end into view. */
async function showPlace(root: Document, frame: HTMLElement): Promise<void> {
  const said = root.querySelector('#chart-here');
  for (const marked of root.querySelectorAll('.chart .taken, .chart .here')) marked.classList.remove('taken', 'here');
  if (!location.hash.includes('=') || said === null) return;
  const tree = await loadTree().catch(() => undefined);
  if (tree === undefined) return;
  const parsed = parseState(location.hash, tree);
  const { nodeId, state, dropped } = fitToTrail(tree, parsed.state);
  for (const { question, answer } of state.answers)
    root.getElementById(`edge-${edgeId(question, answer)}`)?.classList.add('taken');
  const node = root.getElementById(`node-${nodeId}`);
  node?.classList.add('here');
  const way = listOf(state.answers.map((given) => `“${nameAnswer(tree, given)}”`));
  said.textContent = [
    `You are here: “${findNode(tree, nodeId)?.title ?? ''}”${way === '' ? '' : `, by ${way}`}.`,
    noticeForDropped([...parsed.dropped, ...dropped]),
  ].join(' ');
  for (const link of node?.querySelectorAll('a') ?? [])
    link.setAttribute('href', `${link.getAttribute('href')?.split('#')[0]}${formatState(state)}`);
  const box = node?.getBoundingClientRect();
  const outer = frame.getBoundingClientRect();
  if (box !== undefined)
    frame.scrollBy(
      box.left - outer.left - outer.width / 2 + box.width / 2,
      box.top - outer.top - outer.height / 2 + box.height / 2,
    );
}
