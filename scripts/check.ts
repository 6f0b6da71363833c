import { countOf } from '../src/lib/text.ts';
import { ContentError, checkContent } from './content/check-content.ts';

/** `npm run check`: judges the content without building the site. Arguments keep only issues of matching files. */
const { content, issues } = checkContent(process.cwd());
const wanted = process.argv.slice(2);
const shown = wanted.length === 0 ? issues : issues.filter(({ file }) => wanted.some((part) => file.includes(part)));
if (shown.length > 0) {
  console.error(new ContentError(shown).message);
  process.exitCode = 1;
} else {
  const entries = Object.values(content).reduce((sum, list) => sum + list.length, 0);
  console.log(
    `${countOf(entries, 'content file')}: nothing wrong${wanted.length > 0 ? ` in ${wanted.join(', ')}` : ''}.`,
  );
}
