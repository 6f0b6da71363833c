import type { Content } from '../lib/content/content.ts';
import { readContent } from './read-content.ts';

/** Milliseconds the content is kept while developing: one page asks many times, an edit comes seconds later. */
const FRESH = 1000;

let cached: { content: Content; read: number } | undefined;

/**
 * All content of the site. Read once per build; again for each page while developing, so that an edit shows at once.
 * The build has judged the content before any page asks for it, so issues are not looked at again here.
 */
export function getContent(): Content {
  const isStale = import.meta.env.DEV && cached !== undefined && performance.now() - cached.read > FRESH;
  if (cached === undefined || isStale) {
    const { content } = readContent(process.cwd());
    cached = { content, read: performance.now() };
  }
  return cached.content;
}
