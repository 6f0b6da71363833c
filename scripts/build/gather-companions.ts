import { defineMdastPlugin, type MdastNode } from 'satteri';
import { citedKeys } from '../../src/lib/content/article.ts';
import { isComponent, type MdxNode, propsOf } from '../../src/lib/content/mdx.ts';
import { readArticle } from '../../src/lib/content/read-article.ts';

/** Components whose source keys become the numbers of the list at the foot of the page, and the attribute that holds them. */
const CITING: Readonly<Record<string, string>> = { Cite: 'keys', Check: 'sources', Change: 'sources' };

/** Which companion is gathered in which section. */
const GATHERED: Readonly<Record<string, 'Verify' | 'Undo'>> = { verify: 'Verify', undo: 'Undo' };

/**
 * Prepares an article for rendering. The verify and undo texts that stand beside each change are copied into the
 * sections of that name, and every mention of a source gets its number.
 */
export const gatherCompanions = defineMdastPlugin({
  name: 'gather-companions',
  before(root, context) {
    context.replaceNode(root, prepareArticle(root as MdxNode) as MdastNode);
  },
});

/** The same article with numbered sources and gathered companions; pure, the input stays as it is. */
export function prepareArticle(root: MdxNode): MdxNode {
  const keys = citedKeys(readArticle(root, '').article);
  const numbered = numberSources(root, keys);
  return { ...numbered, children: (numbered.children ?? []).map((node) => fillSection(node, numbered)) };
}

function numberSources({ position: _, ...node }: MdxNode, keys: readonly string[]): MdxNode {
  const attribute = CITING[node.name ?? ''];
  const used = attribute === undefined ? '' : String(propsOf(node)[attribute] ?? '');
  const numbers = used
    .split(/\s+/)
    .filter(Boolean)
    .map((key) => keys.indexOf(key) + 1)
    .join(' ');
  const attributes =
    numbers === ''
      ? node.attributes
      : [
          ...(Array.isArray(node.attributes) ? node.attributes : []),
          { type: 'mdxJsxAttribute', name: 'numbers', value: numbers },
        ];
  const children = hugMarks(node.children)?.map((child) => numberSources(child, keys));
  return {
    ...node,
    ...(attributes === undefined ? {} : { attributes }),
    ...(children === undefined ? {} : { children }),
  };
}

/** A mark of a source stands close to its word, so that no line begins with it. */
function hugMarks(children: MdxNode['children']): MdxNode['children'] {
  return children?.map((child, i) => {
    const isBeforeMark = child.type === 'text' && children[i + 1]?.name === 'Cite';
    return isBeforeMark ? { ...child, value: String(child.value).trimEnd() } : child;
  });
}

/** Undo is listed in reverse order, because the last change is taken back first. */
function fillSection(node: MdxNode, root: MdxNode): MdxNode {
  const companion = node.name === 'Section' ? GATHERED[String(propsOf(node)['id'])] : undefined;
  if (companion === undefined) return node;
  const gathered = gather(root, companion);
  return {
    ...node,
    children: [...(node.children ?? []), ...(companion === 'Undo' ? gathered.toReversed() : gathered)],
  };
}

/** Copies of the named companions, each wrapped with the step it belongs to. */
function gather(root: MdxNode, companion: 'Verify' | 'Undo'): MdxNode[] {
  const steps = componentsBelow(root).filter(({ name }) => name === 'Step' || name === 'Test');
  return steps.flatMap((step) => {
    const { id, title } = propsOf(step);
    const props = { of: companion.toLowerCase(), step: String(id), title: String(title) };
    return componentsBelow(step)
      .filter(({ name }) => name === companion)
      .map((node) => component('Gathered', props, node.children ?? []));
  });
}

/** All components below a node, in the order of the text. */
function componentsBelow(node: MdxNode): (MdxNode & { name: string })[] {
  return (node.children ?? []).flatMap((child) => [...(isComponent(child) ? [child] : []), ...componentsBelow(child)]);
}

function component(name: string, props: Record<string, string>, children: readonly MdxNode[]): MdxNode {
  const attributes = Object.entries(props).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value }));
  return { type: 'mdxJsxFlowElement', name, attributes, children };
}
