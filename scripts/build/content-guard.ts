import type { AstroIntegration } from 'astro';
import { ContentError, checkContent } from '../content/check-content.ts';

/**
 * Judges the content before a build and at the start of the dev server; a build with mistakes does not happen.
 *
 * @param root the project's root folder
 */
export function contentGuard(root = process.cwd()): AstroIntegration {
  return {
    name: 'content-guard',
    hooks: {
      'astro:build:start': () => {
        const { issues } = checkContent(root);
        if (issues.length > 0) throw new ContentError(issues);
      },
      'astro:server:start': ({ logger }) => {
        const { issues } = checkContent(root);
        if (issues.length > 0) logger.warn(new ContentError(issues).message);
      },
    },
  };
}
