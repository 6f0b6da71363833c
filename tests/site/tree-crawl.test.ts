import { describe, expect, it } from 'vitest';
import { edgesOf } from '../../src/lib/tree/paths.ts';
import { fitToTrail, parseState } from '../../src/lib/tree/state.ts';
import { outcomesOf, questionsOf } from '../../src/lib/tree/tree.ts';
import { FIND_PATH, fixPath, nodePath } from '../../src/lib/urls.ts';
import { answersOf, readPage, readTree } from './tree-page.ts';

const tree = readTree();
const pathOf = (id: string) => nodePath(id, tree.rootId);

/** Follows the answers from page to page, as a visitor without JavaScript does. */
function crawl(): Map<string, { answer: string; href: string }[]> {
  const pages = new Map<string, { answer: string; href: string }[]>();
  const queue = [FIND_PATH];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (pages.has(path)) continue;
    const answers = answersOf(path);
    pages.set(path, answers);
    queue.push(...answers.map(({ href }) => href));
  }
  return pages;
}

describe('the tree without JavaScript', () => {
  const pages = crawl();

  it('reaches every question and every outcome by the links of the answers alone', () => {
    expect([...pages.keys()].sort()).toEqual(
      Object.keys(tree.nodes)
        .map((id) => pathOf(id))
        .sort(),
    );
  });

  it('links exactly the edges of the tree, in their order', () => {
    for (const { id, answers } of questionsOf(tree))
      expect(pages.get(pathOf(id))).toEqual(answers.map((given) => ({ answer: given.id, href: pathOf(given.to) })));
  });

  it('says on every question why it is asked and how to find out', () => {
    for (const { id, title } of questionsOf(tree)) {
      const page = readPage(pathOf(id));
      expect(page.querySelector('h1')?.text).toBe(title);
      expect(page.querySelector('#tree-node')?.text).toContain('Why we ask.');
      const how = page.querySelector('section[aria-labelledby="find-out"]');
      expect(how?.text.replace('How to find out', '').trim().length).toBeGreaterThan(30);
    }
  });

  it('lists the fixes of every outcome in order, each with what confirms it and what rules it out', () => {
    for (const { id, fixes } of outcomesOf(tree).filter(({ fixes: ranked }) => ranked.length > 0)) {
      const items = readPage(pathOf(id)).querySelectorAll('ol[aria-label="Likely fixes"] > li');
      expect(items.map((item) => item.querySelector('a')?.getAttribute('href'))).toEqual(
        fixes.map((slug) => fixPath(slug)),
      );
      for (const item of items)
        expect(item.querySelectorAll('dt').map((term) => term.text)).toEqual(['It is this if', 'This rules it out']);
    }
  });
});

describe('the way on each fix', () => {
  it.each(Object.keys(tree.fixes))('%s shows answers that lead to it', (slug) => {
    const section = readPage(fixPath(slug)).querySelector('section[aria-labelledby="way"]');
    const link = section?.querySelector('p a')?.getAttribute('href') ?? '';
    const { state, dropped } = parseState(link.replace(/^[^#]*/, ''), tree);
    const { nodeId, state: fitted } = fitToTrail(tree, state);
    const end = tree.nodes[nodeId];
    expect(dropped).toEqual([]);
    expect(link.split('#')[0]).toBe(pathOf(nodeId));
    expect(end?.kind === 'outcome' ? end.fixes : []).toContain(slug);
    const words = fitted.answers.map(({ question, answer }) => {
      const node = tree.nodes[question];
      return node?.kind === 'question' ? `${node.short} ${node.answers.find(({ id }) => id === answer)?.label}` : '';
    });
    expect(section?.querySelectorAll('.way li').map(({ text }) => text)).toEqual(words);
    for (const other of section?.querySelectorAll('p a').slice(1) ?? []) {
      const id = Object.keys(tree.nodes).find((known) => pathOf(known) === other.getAttribute('href'));
      const node = tree.nodes[id ?? ''];
      expect(node?.kind === 'outcome' ? node.fixes : []).toContain(slug);
    }
  });
});

describe('the flowchart', () => {
  const page = readPage('/flowchart/');
  const edges = edgesOf(tree).map(({ from, answer, to }) => ({ id: `${from}--${answer}`, to }));

  it('draws exactly the edges of the tree, as does the outline', () => {
    const drawn = page.querySelectorAll('svg.chart .edges path').map((path) => path.id.replace('edge-', ''));
    const told = page
      .querySelectorAll('.outline [data-edge]')
      .map((item) => ({ id: item.getAttribute('data-edge'), to: item.getAttribute('data-to') }));
    expect(drawn).toEqual(edges.map(({ id }) => id));
    expect(told).toEqual(edges);
    for (const item of page.querySelectorAll('.outline [data-edge]'))
      expect(item.querySelector('a')?.getAttribute('href')).toBe(`#outline-${item.getAttribute('data-to')}`);
  });

  it('leads every arrow from the box of its answer to the box of its target', () => {
    const boxes = new Map(
      page.querySelectorAll('svg.chart .node').map((box) => {
        const [x = 0, y = 0] = (box.getAttribute('transform')?.match(/-?[\d.]+/g) ?? []).map(Number);
        const rect = box.querySelector('rect');
        const size = { width: Number(rect?.getAttribute('width')), height: Number(rect?.getAttribute('height')) };
        return [box.id.replace('node-', ''), { x, y, ...size }];
      }),
    );
    for (const { from, answer, to } of edgesOf(tree)) {
      const d = page.getElementById(`edge-${from}--${answer}`)?.getAttribute('d') ?? '';
      const points = d.match(/-?\d+ -?\d+/g)?.map((point) => point.split(' ').map(Number)) ?? [];
      const [start, end] = [boxes.get(from), boxes.get(to)];
      expect(points[0]?.[0]).toBe((start?.x ?? 0) + (start?.width ?? 0));
      expect(points[0]?.[1]).toBeGreaterThan(start?.y ?? 0);
      expect(points[0]?.[1]).toBeLessThan((start?.y ?? 0) + (start?.height ?? 0));
      expect(points.at(-1)).toEqual([end?.x, (end?.y ?? 0) + 22]);
    }
  });

  it('makes every question, outcome and fix a link, in the order of the keyboard', () => {
    const boxes = page.querySelectorAll('svg.chart .node');
    expect(boxes.map(({ id }) => id.replace('node-', '')).sort()).toEqual(Object.keys(tree.nodes).sort());
    expect(boxes[0]?.id).toBe(`node-${tree.rootId}`);
    for (const box of boxes) {
      const id = box.id.replace('node-', '');
      const node = tree.nodes[id];
      const fixes = node?.kind === 'outcome' ? node.fixes : [];
      expect(box.querySelectorAll('a').map((link) => link.getAttribute('href'))).toEqual([
        pathOf(id),
        ...fixes.map((slug) => fixPath(slug)),
      ]);
    }
  });

  it('has a title and a description', () => {
    const svg = page.querySelector('svg.chart');
    const described = svg?.getAttribute('aria-labelledby')?.split(' ') ?? [];
    expect(described).toHaveLength(2);
    for (const id of described) expect(page.getElementById(id)?.text.length).toBeGreaterThan(10);
  });

  it('names every fix once under its side', () => {
    const links = page.querySelectorAll('.sides .side a').map((link) => link.getAttribute('href'));
    expect(links.sort()).toEqual(
      Object.keys(tree.fixes)
        .map((slug) => fixPath(slug))
        .sort(),
    );
  });
});
