import { describe, expect, it, vi } from 'vitest';
import { getCards } from '~/data/cards.ts';
import { buildPermalinks, judgePermalinks, linesOf, recordPermalinks } from '~/lib/permalinks/permalinks.ts';
import { cardPath } from '~/lib/urls.ts';
import { realContent } from '../../helpers/code-content.ts';

describe('buildPermalinks', () => {
  const links = buildPermalinks(realContent);
  const without = (content: Partial<typeof realContent>) => {
    const kept = new Set(buildPermalinks({ ...realContent, ...content }));
    return links.filter((link) => !kept.has(link));
  };

  it('names every card of the site', () => {
    vi.stubEnv('DEV', false);
    const cards = getCards().map(({ kind, id }) => cardPath(kind, id));
    expect(links.filter((link) => link.startsWith('/cards/'))).toEqual(cards.toSorted());
  });

  it('notices a fix, a code, a correction or an observation that is gone', () => {
    const { fixes, codes, corrections } = realContent;
    expect(without({ fixes: fixes.filter(({ id }) => id !== 'licensing') })).toEqual(
      expect.arrayContaining(['/fix/licensing/', '/fix/licensing/#undo', '/cards/fix/licensing.png']),
    );
    expect(without({ codes: codes.filter(({ id }) => id !== '0xb09') })).toEqual(
      ['/cards/code/0xb09.png', '/codes/0xb09/', '/codes/0xB09/', '/codes/0XB09/', '/codes/2825/'].toSorted(),
    );
    expect(without({ corrections: corrections.slice(1) })).toEqual([`/corrections/#${corrections[0]?.id}`]);
  });

  it('notices a step that was renamed, with its verify and undo', () => {
    const fixes = structuredClone(realContent.fixes);
    const fix = fixes.find(({ article }) => (article.steps[0]?.changes.length ?? 0) > 0);
    const [step] = fix?.article.steps ?? [];
    const before = step?.id;
    if (step !== undefined) step.id = 'renamed';
    expect(without({ fixes })).toEqual(['step', 'undo', 'verify'].map((part) => `/fix/${fix?.id}/#${part}-${before}`));
  });

  it('notices an answer that was renamed', () => {
    const questions = structuredClone(realContent.questions);
    const question = questions.find(({ id }) => id === 'target');
    const [answer] = question?.data.answers ?? [];
    const before = answer?.id;
    if (answer !== undefined) answer.id = 'renamed';
    expect(without({ questions })).toEqual([`/find/#target=${before}`]);
  });
});

describe('judgePermalinks', () => {
  it('finds nothing wrong where record and site agree', () => {
    expect(judgePermalinks('/a/\n/b/\n', ['/a/', '/b/'], '/a/\n')).toEqual({ gone: [], unrecorded: [], struck: [] });
  });

  it('names what is gone, what is not recorded, and what was struck', () => {
    expect(judgePermalinks('/a/\r\n/b/\r\n', ['/b/', '/c/'], '/b/\n/old/\n')).toEqual({
      gone: ['/a/'],
      unrecorded: ['/c/'],
      struck: ['/old/'],
    });
  });
});

describe('recordPermalinks', () => {
  it('adds what is new in order, and keeps what is gone', () => {
    expect(recordPermalinks('/b/\n/gone/\n', ['/a/', '/b/'])).toBe('/a/\n/b/\n/gone/\n');
  });

  it('starts a record', () => {
    expect(linesOf(recordPermalinks('', ['/b/', '/a/']))).toEqual(['/a/', '/b/']);
  });
});
