import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { brotli, brotliBytes, sumBytes } from '../../scripts/bench/brotli.ts';
import { describeRules } from '../../scripts/bench/build-cost.ts';
import { nameOfScript, sumPage } from '../../scripts/bench/bytes.ts';
import { sumSelfTimes } from '../../scripts/bench/hot-spots.ts';
import { parseOptions, SECTION_NAMES } from '../../scripts/bench/options.ts';
import { parseStatus } from '../../scripts/bench/process-memory.ts';
import { percentile, spread, summarize } from '../../scripts/bench/stats.ts';
import {
  formatCount,
  formatGoal,
  formatMs,
  formatSection,
  formatShare,
  formatTable,
} from '../../scripts/bench/table.ts';

describe('percentile', () => {
  it.each([
    [[7], 0.95, 7],
    [[3, 1, 2], 0.5, 2],
    [[4, 3, 2, 1], 0.5, 2],
    [[1, 2, 3, 4], 0, 1],
    [[1, 2, 3, 4], 1, 4],
    [Array.from({ length: 100 }, (_, i) => i + 1), 0.95, 95],
    [Array.from({ length: 20 }, (_, i) => i + 1), 0.95, 19],
    [[10, 9, 100], 0.95, 100],
  ])('of %j at %d is %d', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });

  it('leaves the list as it was', () => {
    const values = [3, 1, 2];
    percentile(values, 0.5);
    expect(values).toEqual([3, 1, 2]);
  });

  it('refuses an empty list and a share that is none', () => {
    expect(() => percentile([], 0.5)).toThrow('There is no value to take a percentile of.');
    expect(() => percentile([1], 95)).toThrow('A share lies between 0 and 1, not at 95.');
    expect(() => percentile([1], Number.NaN)).toThrow('A share lies between 0 and 1, not at NaN.');
  });
});

describe('summarize', () => {
  it('tells count, median, 95th percentile and maximum', () => {
    expect(summarize([5, 1, 4, 2, 3])).toEqual({ count: 5, median: 3, p95: 5, max: 5 });
  });
});

describe('spread', () => {
  it.each([
    [['a', 'b', 'c', 'd'], 2, ['a', 'c']],
    [['a', 'b', 'c'], 3, ['a', 'b', 'c']],
    [['a', 'b'], 9, ['a', 'b']],
    [['a', 'b', 'c', 'd', 'e'], 3, ['a', 'b', 'd']],
    [['a'], 0, []],
  ])('takes of %j %d: %j', (items, count, expected) => {
    expect(spread(items, count)).toEqual(expected);
  });
});

describe('formatTable', () => {
  it('sets columns of figures to the right and keeps bars and line breaks inside their cells', () => {
    const table = formatTable({
      caption: 'Bytes of pages',
      head: ['page', 'bytes', 'time', 'goal'],
      rows: [
        ['home | start', '9,120', '1.5 ms', '≤ 14,000: met'],
        ['a\nb', '–', '12 ms', ''],
      ],
    });
    expect(table).toBe(
      [
        'Bytes of pages:',
        '',
        '| page | bytes | time | goal |',
        '| --- | ---: | ---: | --- |',
        '| home \\| start | 9,120 | 1.5 ms | ≤ 14,000: met |',
        '| a b | – | 12 ms | – |',
      ].join('\n'),
    );
  });

  it('sets the headings of a table without rows to the left', () => {
    expect(formatTable({ head: ['page'], rows: [] })).toBe('| page |\n| --- |');
  });
});

describe('formatSection', () => {
  it('puts notes before tables, with an empty line between', () => {
    expect(formatSection({ title: 'Bytes', notes: ['How.'], tables: [{ head: ['a'], rows: [['1']] }] })).toBe(
      '## Bytes\n\nHow.\n\n| a |\n| ---: |\n| 1 |',
    );
  });
});

describe('figures in words', () => {
  it.each([
    [formatCount(14_000), '14,000'],
    [formatCount(0.4), '0'],
    [formatMs(0.1234), '0.12'],
    [formatMs(12.34), '12.3'],
    [formatMs(1234.5), '1,235'],
    [formatShare(3, 4), '0.750'],
    [formatShare(0, 0), '–'],
    [formatGoal(14_000, 14_000), '≤ 14,000: met'],
    [formatGoal(14_001, 14_000), '≤ 14,000: **missed**'],
    [formatGoal(51, 50, ' ms'), '≤ 50 ms: **missed**'],
  ])('%s is %s', (formatted, expected) => {
    expect(formatted).toBe(expected);
  });
});

describe('brotliBytes', () => {
  it('counts what is left after compression, of texts and bytes alike', () => {
    const text = 'remote desktop '.repeat(200);
    expect(brotliDecompressSync(brotli(text)).toString()).toBe(text);
    expect(brotliBytes(text)).toBe(brotli(text).length);
    expect(brotliBytes(Buffer.from(text))).toBe(brotliBytes(text));
    expect(brotliBytes(text)).toBeLessThan(60);
  });
});

describe('sumBytes', () => {
  it('compresses each file by itself, as a browser gets them', () => {
    expect(sumBytes(['abc', 'abc'])).toBe(2 * brotliBytes('abc'));
    expect(sumBytes([])).toBe(0);
  });
});

describe('sumPage', () => {
  it('adds up requests by kind and by whether the browser waited for them', () => {
    const requests = [
      { type: 'document', path: '/' },
      { type: 'stylesheet', path: '/site.css' },
      { type: 'stylesheet', path: '/print.css' },
      { type: 'script', path: '/_astro/a.js' },
      { type: 'fetch', path: '/tree.json' },
      { type: 'image', path: '/icon.svg' },
    ];
    const sizes: Record<string, number> = {
      '/': 1,
      '/site.css': 10,
      '/print.css': 100,
      '/tree.json': 1000,
      '/_astro/a.js': 7,
    };
    expect(sumPage(requests, { blockingPaths: ['/site.css'], bytesOf: (path) => sizes[path] ?? 0 })).toEqual({
      html: 1,
      blockingStyles: 10,
      otherStyles: 100,
      scripts: 7,
      fetched: 1000,
      pictures: 0,
      blocking: 11,
      total: 1118,
      requests: 6,
      scriptFiles: [{ name: 'a.js', bytes: 7 }],
    });
  });
});

describe('nameOfScript', () => {
  it.each([
    ['/_astro/preact.module.Bl7PEaKa.js', 'preact.module'],
    ['/_astro/SearchForm.astro_astro_type_script_index_0_lang.BVfWBbMJ.js', 'SearchForm.astro'],
    ['/kb/_astro/text.oTB-3A2T.js', 'text'],
  ])('of %s is %s', (path, name) => {
    expect(nameOfScript(path)).toBe(name);
  });
});

describe('parseStatus', () => {
  const STATUS = 'Name:\tnode\nVmHWM:\t  300000 kB\nVmRSS:\t    2048 kB\n';

  it('reads kilobytes as bytes, and nothing as 0', () => {
    expect(parseStatus(STATUS, 'VmRSS')).toBe(2_097_152);
    expect(parseStatus(STATUS, 'VmSwap')).toBe(0);
    expect(parseStatus('', 'VmRSS')).toBe(0);
  });
});

describe('sumSelfTimes', () => {
  const frame = (functionName: string, url: string) => ({
    functionName,
    url,
    scriptId: '1',
    lineNumber: 9,
    columnNumber: 0,
  });
  const node = (id: number, functionName: string, url: string) => ({ id, callFrame: frame(functionName, url) });

  it('adds up samples by function, tells packages as one and leaves idle time out', () => {
    const profile = {
      nodes: [
        node(1, '(idle)', ''),
        node(2, 'search', 'file:///site/src/lib/search/search.ts'),
        node(3, 'M', 'file:///site/node_modules/fuse.js/dist/fuse.mjs'),
        node(4, 'x', 'file:///site/node_modules/fuse.js/dist/fuse.mjs'),
        node(5, '', 'file:///site/src/lib/search/search.ts'),
        node(6, '(garbage collector)', ''),
      ],
      startTime: 0,
      endTime: 100,
      samples: [1, 2, 3, 4, 5, 6],
      timeDeltas: [90_000, 3000, 2000, 4000, 1000, 500],
    };
    expect(sumSelfTimes(profile)).toEqual([
      { name: 'fuse.js', milliseconds: 6 },
      { name: 'search (search.ts)', milliseconds: 3 },
      { name: 'unnamed (search.ts, line 10)', milliseconds: 1 },
      { name: 'garbage collection', milliseconds: 0.5 },
    ]);
  });
});

describe('describeRules', () => {
  it('says that nothing was relaxed, or names every rule that was', () => {
    expect(describeRules({})).toBe('the validator judges all of it and has nothing against it.');
    expect(describeRules({ 'fix-not-offered': 1315 })).toBe(
      'the validator judges all of it; these rules, which copies cannot keep, are noted instead of stopping the build: `fix-not-offered` (1,315).',
    );
  });
});

describe('parseOptions', () => {
  it('measures everything unless told otherwise', () => {
    expect(parseOptions([])).toEqual({ only: [...SECTION_NAMES] });
    expect(parseOptions(['--only', 'bytes,tree', '--out', 'docs/bench.md'])).toEqual({
      only: ['bytes', 'tree'],
      out: 'docs/bench.md',
    });
  });

  it.each([
    [['--only', 'byte'], '‘byte’ is no section of the bench. Did you mean ‘bytes’?'],
    [['--out'], '--out needs a value behind it.'],
    [
      ['--fast'],
      '‘--fast’ is no option of the bench. Write: npm run bench -- [--only bytes,build,queries,scale,network,tree] [--out FILE]',
    ],
  ])('refuses %j', (args, message) => {
    expect(() => parseOptions(args)).toThrow(message);
  });
});
