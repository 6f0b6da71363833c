import { describe, expect, it } from 'vitest';
import { fitToTrail, parseState } from '../../src/lib/tree/state.ts';
import { findNode, outcomesOf, questionsOf } from '../../src/lib/tree/tree.ts';
import { FIND_PATH, fixPath, nodePath } from '../../src/lib/urls.ts';
import { answersOf, attributesOf, readPage, readTree, textsOf } from './tree-page.ts';

const tree = readTree();
const pathOf = (id: string) => nodePath(id, tree.rootId);
const fixesAt = (path: string | undefined) => {
  const node = Object.values(tree.nodes).find(({ id }) => pathOf(id) === path?.split('#')[0]);
  return node?.kind === 'outcome' ? node.fixes : [];
};

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
    const all = Object.keys(tree.nodes).map(pathOf);
    expect([...pages.keys()].sort()).toEqual(all.sort());
  });

  it('links exactly the edges of the tree, in their order', () => {
    for (const { id, answers } of questionsOf(tree))
      expect(pages.get(pathOf(id))).toEqual(answers.map((given) => ({ answer: given.id, href: pathOf(given.to) })));
  });

  it('says on every question why it is asked and how to find out', () => {
    for (const { id, title } of questionsOf(tree)) {
      const page = readPage(pathOf(id));
      expect(textsOf(page, 'h1')).toEqual([title]);
      expect(textsOf(page, '#tree-node > p > strong')).toContain('Why we ask.');
      const [how = ''] = textsOf(page, 'section[aria-labelledby="find-out"]');
      expect(how.replace('How to find out', '').length).toBeGreaterThan(30);
    }
  });

  it('lists the fixes of every outcome in order, each with what confirms it and what rules it out', () => {
    for (const { id, fixes } of outcomesOf(tree)) {
      const page = readPage(pathOf(id));
      const list = 'ol[aria-label="Likely fixes"] > li';
      expect(attributesOf(page, `${list} > a`, 'href')).toEqual(fixes.map((slug) => fixPath(slug)));
      expect(textsOf(page, `${list} dt`)).toEqual(fixes.flatMap(() => ['It is this if', 'This rules it out']));
    }
  });
});

describe('the way on each fix', () => {
  it.each(Object.keys(tree.fixes))('%s shows answers that lead to it', (slug) => {
    const page = readPage(fixPath(slug));
    const [link = '', ...others] = attributesOf(page, 'section[aria-labelledby="way"] > p a', 'href');
    const { state, dropped } = parseState(link.replace(/^[^#]*/, ''), tree);
    const { nodeId, state: fitted } = fitToTrail(tree, state);
    expect(dropped).toEqual([]);
    expect(link.split('#')[0]).toBe(pathOf(nodeId));
    const words = fitted.answers.map(({ question, answer }) => {
      const node = findNode(tree, question);
      return node?.kind === 'question' ? `${node.short} ${node.answers.find(({ id }) => id === answer)?.label}` : '';
    });
    expect(textsOf(page, '.way li')).toEqual(words);
    for (const path of [link, ...others]) expect(fixesAt(path)).toContain(slug);
  });
});
