import { experimental_AstroContainer as AstroContainer, type ContainerRenderOptions } from 'astro/container';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { decode, readTags, type Tag } from '../site/html.ts';

/** What a component drew, as a person and as a program reads it. */
export interface Rendered {
  html: string;
  /** Text without tags and scripts, spaces levelled. */
  text: string;
  tags: readonly Tag[];
}

type AstroComponent = Parameters<AstroContainer['renderToString']>[0];

const container = await AstroContainer.create();

/** Draws an Astro component by itself. */
export async function renderAstro(component: AstroComponent, options: ContainerRenderOptions = {}): Promise<Rendered> {
  return read(await container.renderToString(component, options));
}

/** Draws a Preact component as the server or the first look of the browser does. */
export function renderPreact(node: VNode): Rendered {
  return read(renderToString(node));
}

function read(html: string): Rendered {
  const visible = html.replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ').replaceAll(/<[^>]+>/g, ' ');
  return { html, text: decode(visible).replaceAll(/\s+/g, ' ').trim(), tags: readTags(html) };
}

/** Tags of one name. */
export function tagsOf({ tags }: Rendered, name: string): Tag[] {
  return tags.filter((tag) => tag.name === name);
}

/** Links as pairs of address and words. */
export function linksOf({ html }: Rendered): [address: string, words: string][] {
  return [...html.matchAll(/<a\b[^>]*\bhref="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].map(([, address = '', words = '']) => [
    decode(address),
    decode(words.replaceAll(/<[^>]+>/g, ''))
      .replaceAll(/\s+/g, ' ')
      .trim(),
  ]);
}
