import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/data/read-content.ts';
import { buildTree } from '../../src/lib/tree/build-tree.ts';
import { nodePath } from '../../src/lib/urls.ts';
import { BUILDS, getPage, type Page, ROOT_BUILD, readContentPages } from './built-site.ts';
import { readText } from './html.ts';

const { content } = readContent(process.cwd());
const tree = buildTree(content);

const linksIn = ({ tags }: Page) =>
  tags.flatMap(({ name, attributes }) => (name === 'a' ? (attributes['href'] ?? '') : []));

/** Answers of a question’s page as links, in order. */
function answersOn({ tags }: Page): { answer: string; to: string }[] {
  return tags.flatMap(({ name, attributes }) => {
    const { 'data-answer': answer, href = '' } = attributes;
    return name === 'a' && answer !== undefined ? [{ answer, to: href }] : [];
  });
}

describe('without JavaScript', () => {
  it.each(BUILDS)('every page of $name searches by an ordinary form that asks the search page', (build) => {
    const broken = readContentPages(build).filter(({ tags }) => {
      const forms = tags.filter(({ name }) => name === 'form');
      const boxes = tags.filter(({ name, attributes }) => name === 'input' && attributes['name'] === 'q');
      const [form] = forms;
      return (
        forms.length !== 1 ||
        boxes.length !== 1 ||
        boxes[0]?.attributes['type'] !== 'search' ||
        form?.attributes['method'] !== 'get' ||
        form.attributes['action'] !== `${build.base}search/`
      );
    });
    expect(broken.map(({ path }) => path)).toEqual([]);
  });

  it.each(BUILDS)('every question of $name has all its answers as plain links in one named list', (build) => {
    const questions = Object.values(tree.nodes).filter((node) => node.kind === 'question');
    expect(questions.length).toBe(content.questions.length);
    for (const node of questions) {
      const page = getPage(build, nodePath(node.id, tree.rootId));
      const expected = node.answers.map(({ id, to }) => ({
        answer: id,
        to: build.base + nodePath(to, tree.rootId).slice(1),
      }));
      expect({ id: node.id, answers: answersOn(page) }).toEqual({ id: node.id, answers: expected });
      const lists = page.tags.filter(({ attributes }) => attributes['aria-label'] === 'Answers');
      expect(lists.map(({ name }) => name)).toEqual(['ul']);
    }
  });

  it('every outcome with fixes lists them, best first, as links', () => {
    const outcomes = Object.values(tree.nodes).filter((node) => node.kind === 'outcome' && node.fixes.length > 0);
    expect(outcomes.length).toBeGreaterThan(20);
    for (const node of outcomes) {
      if (node.kind !== 'outcome') continue;
      const page = getPage(ROOT_BUILD, nodePath(node.id, tree.rootId));
      const [list] = page.tags.filter(({ attributes }) => attributes['aria-label'] === 'Likely fixes');
      expect({ id: node.id, list: list?.name }).toEqual({ id: node.id, list: 'ol' });
      const fixes = page.tags.flatMap(({ attributes }) => attributes['data-fix'] ?? []);
      expect({ id: node.id, fixes }).toEqual({ id: node.id, fixes: node.fixes });
    }
  });

  it('the index of codes is complete', () => {
    const links = linksIn(getPage(ROOT_BUILD, '/codes/'));
    const missing = content.codes.filter(({ id }) => !links.includes(`${ROOT_BUILD.base}codes/${id}/`));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('the search page says what to do instead and lists every cause', () => {
    const page = getPage(ROOT_BUILD, '/search/');
    const noscript = /<noscript>([\s\S]*?)<\/noscript>/.exec(page.html)?.[1] ?? '';
    expect(noscript).toContain('press Ctrl and F');
    expect(noscript).toContain(`href="${ROOT_BUILD.base}codes/"`);
    const links = linksIn(page);
    const missing = content.fixes.filter(({ id }) => !links.includes(`${ROOT_BUILD.base}fix/${id}/`));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('no button stands on a page that would do nothing', () => {
    const dead = readContentPages(ROOT_BUILD).flatMap(({ path, html }) =>
      [...html.replaceAll(/<(p|div)\b[^>]*needs-script[^>]*>[\s\S]*?<\/\1>/g, '').matchAll(/<button[^>]*>/g)]
        .filter(([button]) => !/type="submit"|needs-script/.test(button))
        .map(([button]) => `${path}: ${button}`),
    );
    expect(dead).toEqual([]);
  });

  it('every article is all there: nothing waits to be filled in', () => {
    for (const { path, html } of readContentPages(ROOT_BUILD).filter((page) => /^\/fix\/./.test(page.path)))
      expect({ path, words: readText(html).split(' ').length > 600 }).toEqual({ path, words: true });
  });
});
