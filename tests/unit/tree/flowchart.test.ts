import { describe, expect, it } from 'vitest';
import { buildFlowchart, CHART, edgeId, wrapText } from '../../../src/lib/tree/flowchart.ts';
import { edgesOf } from '../../../src/lib/tree/paths.ts';
import { question, smallTree } from '../../helpers/tree.ts';
import { realTree } from '../../helpers/tree-content.ts';

describe('buildFlowchart', () => {
  const { boxes, edges } = buildFlowchart(realTree);

  it('draws every node once and exactly the edges of the tree', () => {
    expect(boxes.map(({ id }) => id).sort()).toEqual(Object.keys(realTree.nodes).sort());
    expect(edges.map(({ from, answer, to }) => ({ from, answer, to }))).toEqual(edgesOf(realTree));
    expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
  });

  it('draws the root first and a question before what follows from it', () => {
    expect(boxes.map(({ id }) => id).slice(0, 2)).toEqual(['what-code', 'target']);
    expect(buildFlowchart(smallTree()).boxes.map(({ id }) => id)).toEqual([
      'start',
      'alpha-first',
      'way-in',
      'on-host',
      'hand-over',
      'beta-first',
    ]);
  });

  it('has a row for every answer and for every fix', () => {
    for (const { id, rows } of boxes) {
      const node = realTree.nodes[id];
      const expected = node?.kind === 'question' ? node.answers.map((answer) => answer.id) : node?.fixes;
      expect(rows.map((row) => row.id)).toEqual(expected);
    }
  });

  it('keeps every row inside its box and below the one before it', () => {
    for (const { rows, height } of boxes) {
      const ends = rows.map((row) => row.y + row.height);
      expect(rows.slice(1).every((row, i) => row.y >= (ends[i] ?? 0))).toBe(true);
      expect(Math.max(0, ...ends)).toBeLessThanOrEqual(height + CHART.rowGap);
    }
  });

  it('leaves nodes out that nothing leads to', () => {
    const tree = smallTree(question('lonely', ['x>hand-over']));
    expect(buildFlowchart(tree).boxes.map(({ id }) => id)).not.toContain('lonely');
  });
});

describe('edgeId', () => {
  it('joins question and answer', () => {
    expect(edgeId('port', 'true')).toBe('port--true');
  });
});

describe('wrapText', () => {
  it.each([
    ['Yes, another device gets in', 14, 2, ['Yes, another', 'device gets in']],
    ['short', 14, 2, ['short']],
    ['one two three four', 7, 2, ['one two', 'three…']],
    ['one two, three', 8, 1, ['one two…']],
    ['a-very-long-word-that-does-not-fit', 10, 1, ['a-very-long-word-that-does-not-fit']],
  ])('breaks “%s” at %i characters into at most %i lines', (text, chars, lines, expected) => {
    expect(wrapText(text, chars, lines)).toEqual(expected);
  });
});
