import type { Content } from '../lib/content/content.ts';
import { readContent } from './read-content.ts';

let cached: Content | undefined;

/**
 * All content of the site. Read once per build; on every request while developing, so that an edit shows at once.
 * The build has judged the content before any page asks for it, so issues are not looked at again here.
 */
export function getContent(): Content {
  if (cached === undefined || import.meta.env.DEV) cached = readContent(process.cwd()).content;
  return cached;
}
