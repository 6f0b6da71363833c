import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readContent } from '../src/data/read-content.ts';
import { buildPermalinks, judgePermalinks, recordPermalinks } from '../src/lib/permalinks/permalinks.ts';
import { countOf } from '../src/lib/text.ts';

/** `npm run permalinks`: records the addresses and ids that are new. It never takes one out of the record. */
const RECORD = 'permalinks.txt';

const record = existsSync(RECORD) ? readFileSync(RECORD, 'utf8') : '';
const current = buildPermalinks(readContent(process.cwd()).content);
const { gone, unrecorded } = judgePermalinks(record, current);
writeFileSync(RECORD, recordPermalinks(record, current));
console.log(`${countOf(unrecorded.length, 'new address', 'new addresses')} recorded in ${RECORD}.`);
if (gone.length > 0) {
  console.error(
    `${countOf(gone.length, 'recorded address is', 'recorded addresses are')} gone:\n  ${gone.join('\n  ')}\nPeople hold links to them. Give a renamed page a redirect or a kept anchor, or take the change back.`,
  );
  process.exitCode = 1;
}
