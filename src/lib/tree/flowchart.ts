import { edgesOf } from './paths.ts';
import { CANT_TELL, findNode, type Tree, type TreeNode } from './tree.ts';

/** A line of a box that an arrow starts from (an answer) or that is a link of its own (a fix). */
export interface ChartRow {
  /** Answer id in a question, fix slug in an outcome. */
  id: string;
  lines: string[];
  /** Full text, when the lines had to be cut. */
  full: string;
  /** Distance of the row from the top of its box, and its height. */
  y: number;
  height: number;
}

/** A question or outcome as a box: its sizes follow from its text, its place from the layout. */
export interface ChartBox {
  id: string;
  kind: 'question' | 'fixes' | 'hand-over' | 'code-page';
  title: string[];
  rows: ChartRow[];
  width: number;
  height: number;
}

/** An arrow from an answer to what it leads to. */
export interface ChartEdge {
  id: string;
  from: string;
  answer: string;
  to: string;
}

/** The whole picture: boxes and arrows with their places. */
export interface Flowchart {
  width: number;
  height: number;
  boxes: (ChartBox & { x: number; y: number })[];
  edges: (ChartEdge & { points: { x: number; y: number }[] })[];
}

/** Sizes of the picture in its own units. */
export const CHART = {
  width: 232,
  padding: 10,
  line: 19,
  titleLine: 21,
  rowGap: 9,
  charsPerLine: 27,
  titleChars: 24,
  rowLines: 2,
} as const;

/** Boxes and arrows of the flowchart, without their places. Pure, so that the same data can be compared with the drawing. */
export function buildFlowchart(tree: Tree): { boxes: ChartBox[]; edges: ChartEdge[] } {
  const boxes = orderedNodes(tree).map((node) => boxOf(tree, node));
  const edges = edgesOf(tree).map(({ from, answer, to }) => ({ id: edgeId(from, answer), from, answer, to }));
  return { boxes, edges };
}

/** Name of an arrow, the same in the picture, the outline and the data. */
export function edgeId(from: string, answer: string): string {
  return `${from}--${answer}`;
}

/** Breadth first from the root, so that the keyboard meets questions before what follows from them. */
function orderedNodes(tree: Tree): TreeNode[] {
  const seen: string[] = [];
  const queue = [tree.rootId];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const node = findNode(tree, id);
    if (node === undefined || seen.includes(id)) continue;
    seen.push(id);
    if (node.kind === 'question') queue.push(...node.answers.map(({ to }) => to));
  }
  return seen.flatMap((id) => findNode(tree, id) ?? []);
}

function boxOf(tree: Tree, node: TreeNode): ChartBox {
  const title = wrapText(node.short, CHART.titleChars, 2);
  const texts =
    node.kind === 'question'
      ? node.answers.map(({ id, label }) => ({ id, text: label }))
      : node.fixes.map((slug) => ({ id: slug, text: tree.fixes[slug]?.short ?? slug }));
  let y = CHART.padding + title.length * CHART.titleLine + CHART.rowGap;
  const rows = texts.map(({ id, text }): ChartRow => {
    const lines = wrapText(text, CHART.charsPerLine, id === CANT_TELL ? 1 : CHART.rowLines);
    const height = lines.length * CHART.line + CHART.rowGap;
    const row = { id, lines, full: text, y, height };
    y += height;
    return row;
  });
  return {
    id: node.id,
    kind: node.kind === 'question' ? 'question' : node.outcome,
    title,
    rows,
    width: CHART.width,
    height: y + (rows.length === 0 ? 0 : CHART.padding / 2),
  };
}

/**
 * Breaks a text into lines of at most so many characters; what does not fit is cut with an ellipsis.
 *
 * @example wrapText('Yes, another device gets in', 14, 2) // ['Yes, another', 'device gets in']
 */
export function wrapText(text: string, chars: number, maxLines: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= chars) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= maxLines) return lines;
  const cut = lines.slice(0, maxLines);
  cut[maxLines - 1] = `${(cut.at(-1) ?? '').slice(0, chars - 1).replace(/[,;:–]?\s*$/, '')}…`;
  return cut;
}
