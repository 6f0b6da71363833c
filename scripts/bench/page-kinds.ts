import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliBytes } from './brotli.ts';

/** A page that stands for its kind. */
export interface PageKind {
  name: string;
  path: string;
  isArticle?: boolean;
  isTree?: boolean;
}

/** One page of each kind; where a kind has many, the one that is largest, and for articles also median and smallest. */
export function choosePages(dist: string, content: string): PageKind[] {
  const articles = bySize(dist, 'fix');
  const idsOf = (collection: string) =>
    readdirSync(join(content, collection)).map((file) => file.replace(/\.\w+$/, ''));
  const largest = (folder: string, ids: readonly string[]) => bySize(dist, folder, ids)[0] ?? '';
  return [
    { name: 'home', path: '/' },
    { name: 'article, largest', path: articles[0] ?? '', isArticle: true },
    { name: 'article, median', path: articles[Math.floor(articles.length / 2)] ?? '', isArticle: true },
    { name: 'article, smallest', path: articles.at(-1) ?? '', isArticle: true },
    { name: 'list of fixes', path: '/fix/' },
    { name: 'pair of codes', path: '/codes/0x904-0x7/' },
    { name: 'single code', path: '/codes/0x904/' },
    { name: 'index of codes', path: '/codes/' },
    { name: 'question, largest', path: largest('find', idsOf('questions')), isTree: true },
    { name: 'outcome, largest', path: largest('find', idsOf('outcomes')), isTree: true },
    { name: 'search', path: '/search/' },
    { name: 'flowchart', path: '/flowchart/' },
    { name: 'corrections', path: '/corrections/' },
    { name: 'compatibility', path: '/compatibility/' },
    { name: 'checklist', path: '/checklist/' },
    { name: 'about', path: '/about/' },
    { name: 'page not found', path: '/404.html' },
  ];
}

/** Paths of the pages in a folder, the largest first; by name where two are equal. */
function bySize(dist: string, folder: string, ids: readonly string[] = readdirSync(join(dist, folder))): string[] {
  return ids
    .filter((id) => existsSync(join(dist, folder, id, 'index.html')))
    .map((id) => ({ id, bytes: brotliBytes(readFileSync(join(dist, folder, id, 'index.html'))) }))
    .toSorted((a, b) => b.bytes - a.bytes || a.id.localeCompare(b.id))
    .map(({ id }) => `/${folder}/${id}/`);
}
