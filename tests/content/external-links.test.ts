import { describe, expect, it } from 'vitest';
import {
  allAnswered,
  askSources,
  listSources,
  type Reply,
  reportReplies,
} from '../../scripts/content/external-links.ts';
import { smallContent } from '../helpers/content.ts';

const reply = (key: string, status: number | undefined, note = ''): Reply => ({
  key,
  url: `https://${key}.example/`,
  status,
  note,
});

describe('listSources', () => {
  it('writes address, key, day and title of each source', () => {
    expect(listSources(smallContent())).toEqual([
      'https://forum.example/t/1/\tforum\t2026-01-03\tMy lamp stays dark',
      'https://lamp.example/manual/\tmanual\t2026-01-02\tThe manual of the lamp',
    ]);
  });
});

describe('askSources', () => {
  const { sources } = smallContent();

  it('notes status, new address and error, in the order of the sources', async () => {
    const replies = await askSources(sources, async (url) => {
      if (url.includes('forum')) throw new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND') });
      return { status: 200, url: 'https://lamp.example/handbook/' };
    });
    expect(replies).toEqual([
      { key: 'forum', url: 'https://forum.example/t/1/', status: undefined, note: 'getaddrinfo ENOTFOUND' },
      { key: 'manual', url: 'https://lamp.example/manual/', status: 200, note: 'now https://lamp.example/handbook/' },
    ]);
  });

  it('does not call an address new that only lost its anchor', async () => {
    const anchored = sources.map((source) => ({ ...source, data: { ...source.data, url: `${source.data.url}#part` } }));
    const replies = await askSources(anchored, async (url) => ({ status: 200, url: url.replace('#part', '') }));
    expect(replies.map(({ note }) => note)).toEqual(['', '']);
  });

  const many = Array.from({ length: 30 }, (_, i) => `s${i}`).flatMap((id) =>
    sources.slice(0, 1).map((source) => ({ ...source, id, data: { ...source.data, url: `https://${id}.example/` } })),
  );

  it('gives up when nobody answers', async () => {
    const replies = await askSources(many, async () => {
      throw new Error('no network');
    });
    expect(replies.length).toBeGreaterThanOrEqual(8);
    expect(replies.length).toBeLessThan(16);
  });

  it('goes on when only the first sources are silent', async () => {
    const replies = await askSources(many, async (url) => {
      if (/s[1-7]\./.test(url)) throw new Error('gone');
      return { status: 200, url };
    });
    expect(replies).toHaveLength(many.length);
  });

  it('asks for each source once', async () => {
    const asked: string[] = [];
    const replies = await askSources(many, async (url) => {
      asked.push(url);
      return { status: 200, url };
    });
    expect(asked.toSorted()).toEqual(many.map(({ data }) => data.url).toSorted());
    expect(replies.map(({ key }) => key)).toEqual(many.map(({ id }) => id));
  });
});

describe('reportReplies', () => {
  it('shows what needs a look and counts', () => {
    const replies = [
      reply('a', 200),
      reply('b', 404),
      reply('c', 200, 'now https://d.example/'),
      reply('e', undefined, 'timed out'),
    ];
    expect(reportReplies(replies)).toBe(`404  b  https://b.example/
200  c  https://c.example/  now https://d.example/
---  e  https://e.example/  timed out
4 sources: 2 answered well, 1 of them under another address; 2 did not.`);
  });

  it('says in a sentence that there is no network', () => {
    expect(reportReplies([reply('a', undefined, 'getaddrinfo ENOTFOUND a.example'), reply('b', undefined, 'x')])).toBe(
      'None of the first 2 sources answered, so this machine has no way to the internet (getaddrinfo ENOTFOUND a.example). Run it on one that has.',
    );
  });
});

describe('allAnswered', () => {
  it.each([
    [[reply('a', 200), reply('b', 301)], true],
    [[reply('a', 200), reply('b', 404)], false],
    [[reply('a', undefined)], false],
  ])('of %j is %s', (replies, expected) => {
    expect(allAnswered(replies)).toBe(expected);
  });
});
