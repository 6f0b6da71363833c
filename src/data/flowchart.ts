import Elk, { type ElkNode } from 'elkjs/lib/elk.bundled.js';
import { buildFlowchart, type ChartBox, type Flowchart } from '../lib/tree/flowchart.ts';
import { getTree } from './tree.ts';

const LAYOUT = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  // Of all combinations tried, these two give the smallest picture with about the shape of a landscape sheet.
  'elk.layered.layering.strategy': 'COFFMAN_GRAHAM',
  'elk.layered.nodePlacement.strategy': 'SIMPLE',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.spacing.nodeNodeBetweenLayers': '40',
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '6',
  'elk.spacing.nodeNode': '20',
  'elk.spacing.edgeEdge': '6',
  'elk.spacing.edgeNode': '10',
} as const;

let cached: Promise<Flowchart> | undefined;

/** The flowchart laid out by ELK, once per build. */
export function getFlowchart(): Promise<Flowchart> {
  cached ??= layOut();
  return cached;
}

async function layOut(): Promise<Flowchart> {
  const { boxes, edges } = buildFlowchart(getTree());
  const graph: ElkNode = {
    id: 'tree',
    layoutOptions: LAYOUT,
    children: boxes.map(boxNode),
    edges: edges.map(({ id, from, answer, to }) => ({ id, sources: [`${from}/${answer}`], targets: [`${to}/in`] })),
  };
  const { children = [], edges: drawn = [], width = 0, height = 0 } = await new Elk().layout(graph);
  const places = new Map(children.map((node) => [node.id, node]));
  const lines = new Map(drawn.map((edge) => [edge.id, edge.sections?.[0]]));
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    boxes: boxes.map((box) => ({
      ...box,
      x: Math.round(places.get(box.id)?.x ?? 0),
      y: Math.round(places.get(box.id)?.y ?? 0),
    })),
    edges: edges.map((edge) => {
      const section = lines.get(edge.id);
      const points = section === undefined ? [] : [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
      return { ...edge, points: points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) })) };
    }),
  };
}

/** Answers leave a question at the height of their row; arrows arrive at the top left. */
function boxNode({ id, kind, rows, width, height }: ChartBox): ElkNode {
  const outgoing =
    kind === 'question'
      ? rows.map((row) => ({
          id: `${id}/${row.id}`,
          x: width,
          y: row.y + row.height / 2 - 4,
          width: 0,
          height: 0,
          layoutOptions: { 'elk.port.side': 'EAST' },
        }))
      : [];
  const incoming = { id: `${id}/in`, x: 0, y: 22, width: 0, height: 0, layoutOptions: { 'elk.port.side': 'WEST' } };
  return { id, width, height, ports: [incoming, ...outgoing], layoutOptions: { 'elk.portConstraints': 'FIXED_POS' } };
}
