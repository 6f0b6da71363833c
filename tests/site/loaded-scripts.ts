import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Build, brotliSize, fileOf, type Page } from './built-site.ts';
import { readInline } from './html.ts';

const STATIC_IMPORT = /(?:^|[;}])\s*(?:import|export)\s*(?:[\w$*{}\s,]+\s*from\s*)?["'](\.{1,2}\/[^"']+\.js)["']/g;
const DYNAMIC_IMPORT = /\bimport\(\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]\s*\)/g;

/** Bytes of one part of what a page loads, by name. */
export type Bytes = Readonly<Record<string, number>>;

/** Scripts a page runs as it opens, with everything they import, and what stands inline. */
export function scriptBytes(build: Build, page: Page): Bytes {
  const entries = page.tags.flatMap(({ name, attributes }) => {
    if (name === 'script' && attributes['src'] !== undefined) return [attributes['src']];
    if (name === 'link' && attributes['rel'] === 'modulepreload') return [attributes['href'] ?? ''];
    return name === 'astro-island' ? [attributes['component-url'] ?? '', attributes['renderer-url'] ?? ''] : [];
  });
  const files = withImports(entries.map((address) => fileOf(build, address)));
  const inline = readInline(page.html, 'script').join('\n');
  return { ...sizesOf(files), ...(inline === '' ? {} : { inline: brotliSize(inline) }) };
}

/** A file and what it imports at once, without what it may load later. */
export function withImports(files: readonly string[]): string[] {
  const found = new Set(files);
  for (const file of found) {
    for (const next of importsOf(file, STATIC_IMPORT)) found.add(next);
  }
  return [...found];
}

/** Files a script may load later. */
export function laterImports(file: string): string[] {
  return importsOf(file, DYNAMIC_IMPORT);
}

const sizes = new Map<string, number>();

/** Brotli bytes of files, by path. */
export function sizesOf(files: readonly string[]): Bytes {
  for (const file of files) if (!sizes.has(file)) sizes.set(file, brotliSize(readFileSync(file)));
  return Object.fromEntries(files.map((file) => [file, sizes.get(file) ?? 0]));
}

/** The sum of all parts. */
export function total(bytes: Bytes): number {
  return Object.values(bytes).reduce((sum, size) => sum + size, 0);
}

function importsOf(file: string, pattern: RegExp): string[] {
  return [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, path = '']) => join(file, '..', path));
}
