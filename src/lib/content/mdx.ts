/**
 * The part of an MDX syntax tree the content rules look at. Structural on purpose: the parser lives outside
 * `lib`, and any mdast parser that knows MDX fits.
 */
export interface MdxNode {
  type: string;
  name?: string | null | undefined;
  value?: unknown;
  lang?: string | null | undefined;
  url?: string | undefined;
  depth?: number | undefined;
  /** A list for components; other extensions of Markdown keep records here, which do not matter to us. */
  attributes?: unknown;
  children?: readonly MdxNode[] | undefined;
  position?: { start: { line: number } } | undefined;
}

interface MdxAttribute {
  type: string;
  name?: string;
  value?: unknown;
}

/** Whether a node is a component (`<Check>`, `<Cite>`), inline or block. */
export function isComponent(node: MdxNode): node is MdxNode & { name: string } {
  return (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && typeof node.name === 'string';
}

/** First line of a node, 1-based; 1 when the parser gave none. */
export function lineOf(node: MdxNode): number {
  return node.position?.start.line ?? 1;
}

/**
 * A component's attributes as a plain record; an attribute without value is `true`. Expressions (`{…}`) are
 * returned as `undefined` because articles hold words, not code.
 */
export function propsOf(node: MdxNode): Record<string, unknown> {
  const attributes = Array.isArray(node.attributes) ? (node.attributes as MdxAttribute[]) : [];
  const pairs = attributes.map(({ type, name, value }) => [
    type === 'mdxJsxAttribute' ? (name ?? '') : '{…}',
    value === null ? true : typeof value === 'string' ? value : undefined,
  ]);
  return Object.fromEntries(pairs);
}

/** The words of a node and everything below it; inline code keeps its backticks, code blocks are left out. */
export function textOf(node: MdxNode): string {
  if (node.type === 'text') return String(node.value);
  if (node.type === 'inlineCode') return `\`${String(node.value)}\``;
  if (node.type === 'code') return '';
  const separator = node.type === 'paragraph' || node.children?.every(isInline) ? '' : ' ';
  return (node.children ?? []).map(textOf).join(separator).replaceAll(/\s+/g, ' ').trim();
}

const INLINE = new Set(['text', 'inlineCode', 'strong', 'emphasis', 'link', 'mdxJsxTextElement', 'delete', 'break']);

function isInline(node: MdxNode): boolean {
  return INLINE.has(node.type);
}
