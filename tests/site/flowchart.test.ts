import { describe, expect, it } from 'vitest';
import { edgeId } from '../../src/lib/tree/flowchart.ts';
import { edgesOf } from '../../src/lib/tree/paths.ts';
import { findNode } from '../../src/lib/tree/tree.ts';
import { fixPath, nodePath } from '../../src/lib/urls.ts';
import { attributesOf, readDrawing, readPage, readTree } from './tree-page.ts';

const tree = readTree();
const page = readPage('/flowchart/');
const { arrows, boxes, described } = readDrawing();
const edges = edgesOf(tree);

describe('the flowchart', () => {
  it('draws exactly the edges of the tree', () => {
    expect(arrows.map(({ id }) => id)).toEqual(edges.map(({ from, answer }) => edgeId(from, answer)));
  });

  it('tells exactly the same edges in the outline', () => {
    const item = '.outline li[data-edge]';
    expect(attributesOf(page, item, 'data-edge')).toEqual(edges.map(({ from, answer }) => edgeId(from, answer)));
    expect(attributesOf(page, item, 'data-to')).toEqual(edges.map(({ to }) => to));
    expect(attributesOf(page, `${item} > a`, 'href')).toEqual(edges.map(({ to }) => `#outline-${to}`));
  });

  it('leads every arrow from the row of its answer to the box of its target', () => {
    for (const { from, answer, to } of edges) {
      const points = arrows.find(({ id }) => id === edgeId(from, answer))?.points ?? [];
      const start = boxes.find(({ id }) => id === from);
      const end = boxes.find(({ id }) => id === to);
      if (start === undefined || end === undefined) throw new Error(`No box for ${from} or ${to}.`);
      expect(points[0]?.[0]).toBe(start.x + start.width);
      expect(points[0]?.[1]).toBeGreaterThan(start.y);
      expect(points[0]?.[1]).toBeLessThan(start.y + start.height);
      expect(points.at(-1)?.[0]).toBe(end.x);
      expect(points.at(-1)?.[1]).toBeGreaterThan(end.y);
      expect(points.at(-1)?.[1]).toBeLessThan(end.y + end.height);
    }
  });

  it('lays no box over another', () => {
    const overlaps = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
        .map((b) => `${a.id} and ${b.id}`),
    );
    expect(overlaps).toEqual([]);
  });

  it('makes every question, outcome and fix a link, the first question first', () => {
    expect(boxes.map(({ id }) => id).sort()).toEqual(Object.keys(tree.nodes).sort());
    expect(boxes[0]?.id).toBe(tree.rootId);
    for (const { id, links } of boxes) {
      const node = findNode(tree, id);
      const fixes = node?.kind === 'outcome' ? node.fixes : [];
      expect(links).toEqual([nodePath(id, tree.rootId), ...fixes.map((slug) => fixPath(slug))]);
    }
  });

  it('has a title and a description', () => {
    expect(described).toHaveLength(2);
    for (const text of described) expect(text.length).toBeGreaterThan(10);
  });

  it('names every fix once under its side', () => {
    const links = attributesOf(page, '.sides .side a', 'href');
    const all = Object.keys(tree.fixes).map((slug) => fixPath(slug));
    expect(links.sort()).toEqual(all.sort());
  });
});
