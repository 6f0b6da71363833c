import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { contentHash } from '../src/data/content-hash.ts';

/**
 * `npm run review -- slug [slug …]`: records that an article was read against its sources today. Run it only after
 * you did.
 */
const slugs = process.argv.slice(2);
const missing = slugs.filter((slug) => !existsSync(pathOf(slug)));
if (slugs.length === 0) {
  console.error('Name the articles you have read: npm run review -- expired-certificate');
  process.exitCode = 2;
} else if (missing.length > 0) {
  console.error(`There is no ${missing.map(pathOf).join(' and no ')}; nothing was recorded.`);
  process.exitCode = 2;
} else {
  for (const slug of slugs) recordReview(slug);
}

function pathOf(slug: string): string {
  return `src/content/fixes/${slug}.mdx`;
}

function recordReview(slug: string): void {
  const text = readFileSync(pathOf(slug), 'utf8');
  const date = new Date().toISOString().slice(0, 10);
  const reviewed = `reviewed:\n  date: '${date}'\n  hash: '${contentHash(text)}'\n`;
  writeFileSync(pathOf(slug), text.replace(/^reviewed:.*\n(?:[ \t]+.*\n)*/m, reviewed));
  console.log(`${slug}: reviewed on ${date}.`);
}
