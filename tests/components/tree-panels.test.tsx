import { afterEach, describe, expect, it, vi } from 'vitest';
import { HandOverSummary } from '~/components/islands/DecisionTree/HandOverSummary.tsx';
import { Plan } from '~/components/islands/DecisionTree/Plan.tsx';
import { Trail } from '~/components/islands/DecisionTree/Trail.tsx';
import { formatState, type TreeState } from '~/lib/tree/state.ts';
import { fix, outcome, question, smallTree, treeOf } from '../helpers/tree.ts';
import { linksOf, renderPreact, tagsOf } from './render.ts';

const HOSTILE = '<img src=x onerror=alert(1)>';
const given = (text: string) => {
  const [questionId = '', answerId = ''] = text.split('=');
  return { question: questionId, answer: answerId };
};
const stateOf = (...answers: string[]): TreeState => ({ answers: answers.map(given), tried: [] });
const placeAt = (nodeId: string, state: TreeState) => ({ nodeId, state, later: [], notice: '' });
const addressOf = (nodeId: string, state: TreeState) => `/find/${nodeId}/${formatState(state)}`;

describe('Trail', () => {
  const draw = (state: TreeState, tree = smallTree()) =>
    renderPreact(<Trail tree={tree} state={state} change={() => undefined} />);

  it('lists the answers in order, each with a button that names its question', () => {
    const trail = draw(stateOf('start=no', 'way-in=yes'));
    expect(trail.text).toBe(
      'Your answers so far start It is no Change the answer to “What about start?” way-in It is yes Change the answer to “What about way-in?”',
    );
    expect(tagsOf(trail, 'li')).toHaveLength(2);
    expect(tagsOf(trail, 'button').map(({ attributes }) => attributes['type'])).toEqual(['button', 'button']);
  });

  it('is a section named by its heading', () => {
    const trail = draw(stateOf('start=no'));
    expect(tagsOf(trail, 'section')[0]?.attributes['aria-labelledby']).toBe(tagsOf(trail, 'h2')[0]?.attributes['id']);
  });

  it('leaves out a question that no longer exists', () => {
    expect(tagsOf(draw(stateOf('start=no', 'gone=yes')), 'li')).toHaveLength(1);
  });

  it('shows texts of the content as text', () => {
    const tree = smallTree(question('start', ['no>way-in'], { title: HOSTILE, short: HOSTILE }));
    const trail = draw(stateOf('start=no'), tree);
    expect(tagsOf(trail, 'img')).toEqual([]);
    expect(trail.text.split(HOSTILE)).toHaveLength(3);
  });
});

describe('Plan', () => {
  const draw = (nodeId: string, state: TreeState, tree = smallTree()) =>
    renderPreact(<Plan tree={tree} place={placeAt(nodeId, state)} addressOf={addressOf} />);

  it('lists what it can still be in order, with the reason, and links that carry the answers', () => {
    const state = stateOf('start=yes');
    const plan = draw('alpha-first', state);
    expect(plan.text).toMatch(
      /^What it can still be: 2 causes, in the order to try Repair alpha – .+ Repair beta – .+/,
    );
    expect(linksOf(plan).map(([address]) => address)).toEqual([
      `/fix/alpha/${formatState(state)}`,
      `/fix/beta/${formatState(state)}`,
    ]);
  });

  it('is not there when nothing is left', () => {
    expect(draw('hand-over', { ...stateOf('start=no', 'way-in=no'), tried: ['alpha', 'beta'] }).html).toBe('');
  });

  it('counts the causes beyond the first eight', () => {
    const slugs = Array.from({ length: 10 }, (_, i) => `cause-${i}`);
    const fixes = Object.fromEntries(slugs.map((slug) => [slug, fix({ title: slug })]));
    const tree = treeOf([question('start', ['yes>many']), outcome('many', slugs)], { fixes });
    const plan = draw('many', stateOf('start=yes'), tree);
    expect(tagsOf(plan, 'li')).toHaveLength(8);
    expect(plan.text).toContain('And 2 more behind them.');
  });
});

describe('HandOverSummary', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  const draw = (tree = smallTree()) => {
    vi.stubGlobal('location', new URL('https://reconnect.example/find/hand-over/'));
    const place = placeAt('hand-over', stateOf('start=no', 'way-in=no'));
    return renderPreact(<HandOverSummary tree={tree} place={place} addressOf={addressOf} />);
  };

  it('can be copied as text and as Markdown, and printed', () => {
    const summary = draw();
    const buttons = [...summary.html.matchAll(/<button[^>]*>([\s\S]*?)<\/button>/g)].map(([, words]) => words);
    expect(buttons).toEqual(['Copy as text', 'Copy as Markdown', 'Print']);
    expect(tagsOf(summary, 'span').map(({ attributes }) => attributes['role'])).toContain('status');
  });

  it('holds the answers and the link that reopens the tree in this state', () => {
    const summary = draw();
    expect(summary.text).toContain('It is no');
    expect(summary.text).toContain('https://reconnect.example/find/hand-over/#start=no&way-in=no');
  });

  it('has a labelled field for a note, and text that the keyboard can reach and scroll', () => {
    const summary = draw();
    expect(tagsOf(summary, 'label')[0]?.attributes['for']).toBe(tagsOf(summary, 'textarea')[0]?.attributes['id']);
    expect(tagsOf(summary, 'pre')[0]?.attributes['tabindex']).toBe('0');
  });

  it('shows texts of the content as text', () => {
    expect(
      tagsOf(draw(smallTree(question('start', ['no>way-in'], { short: HOSTILE, title: HOSTILE }))), 'img'),
    ).toEqual([]);
  });
});
