import { type Coverage, measureCoverage } from '../lib/content/coverage.ts';
import { getContent } from './content.ts';
import { getTree } from './tree.ts';

/** Figures about the content, for the about page. */
export function getCoverage(): Coverage {
  return measureCoverage(getContent(), getTree());
}
