import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formatIssues } from '~/lib/issues/format.ts';
import { checkContent } from '../../scripts/content/check-content.ts';
import { contentFolder, removeFolders } from '../helpers/content-folder.ts';

const FIXTURES = 'tests/fixtures/content';
const cases = readdirSync(FIXTURES).filter((name) => name !== 'valid');

afterAll(removeFolders);

describe('checkContent', () => {
  it('finds nothing wrong with the valid small content', () => {
    expect(checkContent(contentFolder()).issues).toEqual([]);
  });

  it.each(cases)('reports all that is wrong with %s, by file and line', async (name) => {
    const report = formatIssues(checkContent(contentFolder(name)).issues);
    await expect(`${report}\n`).toMatchFileSnapshot(join('../..', FIXTURES, name, 'expected.txt'));
  });
});
