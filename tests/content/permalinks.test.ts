// permalinks.txt holds every address and id the site has promised. It is append-only: `npm run permalinks` adds what is
// new and takes nothing out. An entry that disappears from the site fails here until its address leads somewhere again.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildPermalinks, judgePermalinks, linesOf } from '~/lib/permalinks/permalinks.ts';
import { realContent } from '../helpers/code-content.ts';

const record = readFileSync('permalinks.txt', 'utf8').replaceAll('\r\n', '\n');

/** The record as last committed; empty before its first commit and where the project is no clone. */
function committedRecord(): string {
  try {
    return execFileSync('git', ['show', 'HEAD:permalinks.txt'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return '';
  }
}

describe('permalinks.txt', () => {
  const { gone, unrecorded, struck } = judgePermalinks(record, buildPermalinks(realContent), committedRecord());

  it('names only what the site still holds', () => {
    expect(gone, 'People hold links to these. Give a renamed page a redirect or a kept anchor.').toEqual([]);
  });

  it('names all that the site holds', () => {
    expect(unrecorded, 'Record them with: npm run permalinks').toEqual([]);
  });

  it('has lost no entry since the last commit', () => {
    expect(struck, 'permalinks.txt is append-only; put these back.').toEqual([]);
  });

  it('is sorted, one entry a line, each once', () => {
    const lines = linesOf(record);
    expect(record).toBe(
      [...new Set(lines)]
        .toSorted()
        .map((line) => `${line}\n`)
        .join(''),
    );
  });

  it('holds addresses as they are written in links', () => {
    const odd = linesOf(record).filter((line) => !/^\/(?:[\w.-]+\/)*(?:[\w-]+\.(?:png|xml))?(?:#[\w=-]+)?$/.test(line));
    expect(odd).toEqual([]);
  });

  it('holds the addresses of every kind the contract names', () => {
    expect(linesOf(record)).toEqual(
      expect.arrayContaining([
        '/',
        '/fix/nla/',
        '/fix/nla/#undo',
        '/find/',
        '/find/target/',
        '/find/#what-code=0x904-0x7',
        '/flowchart/',
        '/search/',
        '/codes/0x904-0x7/',
        '/codes/2308-7/',
        '/codes/extended-0x7/',
        '/corrections/#rename-machinekeys',
        '/compatibility/',
        '/checklist/',
        '/cards/fix/nla.png',
        '/opensearch.xml',
      ]),
    );
  });
});
