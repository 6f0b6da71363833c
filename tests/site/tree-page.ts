import { readFileSync } from 'node:fs';
import { Config, type HtmlElement, Parser } from 'html-validate';
import type { Tree } from '../../src/lib/tree/tree.ts';

const parser = new Parser(await Config.defaultConfig().resolve());

/** The tree as the site hands it to the browser. */
export function readTree(): Tree {
  // Written by the build from this very type.
  return JSON.parse(readFileSync('dist/tree.json', 'utf8')) as Tree;
}

function readHtml(path: string): string {
  return readFileSync(`dist${path.split('#')[0]}index.html`, 'utf8');
}

/** A page of the built site, by its address. Drawings are left out; `readDrawing` reads those. */
export function readPage(path: string): HtmlElement {
  return parser.parseHtml({ data: readHtml(path), filename: path, line: 1, column: 1, offset: 0 });
}

/** Values of an attribute of all elements that match. */
export function attributesOf(page: HtmlElement, selector: string, name: string): string[] {
  return page
    .querySelectorAll(selector)
    .map((element) => (element.getAttributeValue(name) ?? '').replaceAll('&amp;', '&'));
}

/** Texts of all elements that match. */
export function textsOf(page: HtmlElement, selector: string): string[] {
  return page.querySelectorAll(selector).map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());
}

/** The links in the list of answers of a page. */
export function answersOf(path: string): { answer: string; href: string }[] {
  const page = readPage(path);
  const targets = attributesOf(page, 'ul[aria-label="Answers"] a', 'href');
  return attributesOf(page, 'ul[aria-label="Answers"] a', 'data-answer').map((answer, i) => ({
    answer,
    href: targets[i] ?? '',
  }));
}

/** A box of the drawing. */
interface Box {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  links: string[];
}

/** The flowchart as it was drawn: arrows with their points, boxes with their links, title and description. */
export function readDrawing(): { arrows: { id: string; points: number[][] }[]; boxes: Box[]; described: string[] } {
  const svg = /<svg class="chart"[\s\S]*?<\/svg>/.exec(readHtml('/flowchart/'))?.[0] ?? '';
  const described = /aria-labelledby="([^"]*)"/.exec(svg)?.[1]?.split(' ') ?? [];
  return {
    arrows: [...svg.matchAll(/<path id="edge-([^"]+)"[^>]* d="([^"]+)"/g)].map(([, id = '', d = '']) => ({
      id,
      points: (d.match(/-?\d+ -?\d+/g) ?? []).map((point) => point.split(' ').map(Number)),
    })),
    boxes: svg.split('<g class="node').slice(1).map(readBox),
    described: described.map((id) => new RegExp(`id="${id}">([^<]+)<`).exec(svg)?.[1] ?? ''),
  };
}

function readBox(svg: string): Box {
  const numberOf = (pattern: RegExp) => Number(pattern.exec(svg)?.[1]);
  return {
    id: /id="node-([^"]+)"/.exec(svg)?.[1] ?? '',
    x: numberOf(/translate\((-?\d+) /),
    y: numberOf(/translate\(-?\d+ (-?\d+)\)/),
    width: numberOf(/<rect width="(\d+)"/),
    height: numberOf(/<rect [^>]*height="(\d+)"/),
    links: [...svg.matchAll(/<a href="([^"]+)"/g)].map(([, href = '']) => href),
  };
}
