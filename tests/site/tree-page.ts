import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import type { Tree } from '../../src/lib/tree/tree.ts';

/** The tree as the site hands it to the browser. */
export function readTree(): Tree {
  // Written by the build from this very type.
  return JSON.parse(readFileSync('dist/tree.json', 'utf8')) as Tree;
}

/** A page of the built site, by its address. */
export function readPage(path: string) {
  return parse(readFileSync(`dist${path.split('#')[0]}index.html`, 'utf8'));
}

/** The links in the list of answers of a page. */
export function answersOf(path: string): { answer: string; href: string }[] {
  return readPage(path)
    .querySelectorAll('ul[aria-label="Answers"] a')
    .map((link) => ({ answer: link.getAttribute('data-answer') ?? '', href: link.getAttribute('href') ?? '' }));
}
