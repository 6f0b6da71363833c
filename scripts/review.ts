import { readFileSync, writeFileSync } from 'node:fs';
import { contentHash } from '../src/data/content-hash.ts';

/**
 * `npm run review -- slug [slug …]`: records that an article was read against its sources today. Run it only after
 * you did.
 */
const slugs = process.argv.slice(2);
if (slugs.length === 0) {
  console.error('Name the articles you have read: npm run review -- expired-certificate');
  process.exit(2);
}
for (const slug of slugs) recordReview(slug);

function recordReview(slug: string): void {
  const path = `src/content/fixes/${slug}.mdx`;
  const text = readFileSync(path, 'utf8');
  const date = new Date().toISOString().slice(0, 10);
  const reviewed = `reviewed:\n  date: '${date}'\n  hash: '${contentHash(text)}'\n`;
  writeFileSync(path, text.replace(/^reviewed:.*\n(?:[ \t]+.*\n)*/m, reviewed));
  console.log(`${slug}: reviewed on ${date}.`);
}
