import { describe, expect, it } from 'vitest';
import { buildFixPage } from '~/lib/content/fix-page.ts';
import { getById } from '~/lib/content/lookup.ts';
import { byEvidence } from '~/lib/content/rank-fixes.ts';
import { sourceKeysOf } from '~/lib/content/sources-of.ts';
import { contentWith, fixWith, smallContent } from '../../helpers/content.ts';

describe('buildFixPage', () => {
  const pageOf = (content = smallContent()) => buildFixPage(getById(content.fixes, 'loose-cable'), content);

  it('looks up what the page shows', () => {
    const page = pageOf();
    expect({
      slug: page.slug,
      sources: page.sources.map(({ id }) => id),
      waysIn: page.waysIn.map(({ id }) => id),
      next: page.next.map(({ fix, when }) => `${fix.id}: ${when}`),
      separator: page.separator?.id,
      corrections: page.corrections.map(({ id }) => id),
      messages: page.messages,
      isChangedSinceReview: page.isChangedSinceReview,
    }).toEqual({
      slug: 'loose-cable',
      sources: ['manual', 'forum'],
      waysIn: ['console', 'person-on-site'],
      next: ['flat-battery: The light burns.'],
      separator: 'light-burns',
      corrections: ['shake-it'],
      messages: ['The lamp is dark.'],
      isChangedSinceReview: false,
    });
  });

  it('leaves out messages that its fingerprints quote', () => {
    const content = contentWith(({ fixes }) => {
      for (const { data } of fixes)
        data.fingerprints = [{ kind: 'dialog', text: 'The lamp is dark.', sources: ['manual'] }];
    });
    expect(pageOf(content).messages).toEqual([]);
  });

  it('leaves out messages that lead to another page first', () => {
    const content = contentWith(({ messages }) => {
      for (const { data } of messages) data.leadsTo = [{ code: '0x904' }, { fix: 'loose-cable' }];
    });
    expect(pageOf(content).messages).toEqual([]);
  });

  it('says when the text is not the reviewed one', () => {
    const content = contentWith(({ fixes }) => {
      for (const fix of fixes) fix.hash = '000000000000';
    });
    expect(pageOf(content).isChangedSinceReview).toBe(true);
  });
});

describe('getById', () => {
  it('finds an entry', () => {
    expect(getById([{ id: 'a' }, { id: 'b' }], 'b')).toEqual({ id: 'b' });
  });

  it('throws for one the check should have reported', () => {
    expect(() => getById([], 'a')).toThrow('There is no ‘a’. The content check should have caught this.');
  });
});

describe('sourceKeysOf', () => {
  it('lists cited sources first, then those of the frontmatter, each once', () => {
    const fix = fixWith(({ data, article }) => {
      article.cites = ['b', 'a', 'b'].map((key) => ({ key, line: 1 }));
      data.evidence.sources = ['c', 'a'];
      data.fingerprints = [{ kind: 'sign', text: 'Dark.', sources: ['d'] }];
      data.appliesTo = [{ what: 'Lamps', sources: ['e', 'c'] }];
    });
    expect(sourceKeysOf(fix)).toEqual(['b', 'a', 'c', 'd', 'e']);
  });
});

describe('byEvidence', () => {
  const fix = (id: string, grade: 'documented' | 'single-report', minutes: number) => ({
    id,
    data: { evidence: { grade }, minutes },
  });

  it('orders by grade, place in the ranking, minutes and name', () => {
    const fixes = [
      fix('z', 'single-report', 1),
      fix('d', 'documented', 5),
      fix('c', 'documented', 5),
      fix('b', 'documented', 1),
      fix('ranked', 'documented', 60),
    ];
    const expected = ['ranked', 'b', 'c', 'd', 'z'];
    for (const order of [fixes, fixes.toReversed()])
      expect(order.toSorted(byEvidence(['ranked'])).map(({ id }) => id)).toEqual(expected);
  });
});
