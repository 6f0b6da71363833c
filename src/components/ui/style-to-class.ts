import type { ShikiTransformer } from 'shiki';

/** Kinds of token that have a colour in `article.css`; all others stand in the colour of the text. */
const COLOURED = new Set(['comment', 'function', 'keyword', 'string', 'string-expression']);

/**
 * Turns the highlighter’s style attributes into class names (`t-string`, `t-keyword`), because the site’s content
 * security policy allows no inline style. Lines, and tokens without a colour of their own, lose their element: a long
 * article has hundreds of them, and they come before the text.
 */
export const styleToClass: ShikiTransformer = {
  name: 'style-to-class',
  pre(node) {
    delete node.properties['style'];
    delete node.properties['tabindex'];
  },
  span(node) {
    const { style, ...rest } = node.properties;
    const token = /var\(--astro-code-token-([\w-]+)\)/.exec(String(style))?.[1];
    node.properties = token === undefined || !COLOURED.has(token) ? rest : { ...rest, class: `t-${token}` };
  },
  line(node) {
    node.children = node.children.flatMap((child) =>
      child.type === 'element' && Object.keys(child.properties).length === 0 ? child.children : [child],
    );
  },
  code(node) {
    node.children = node.children.flatMap((child) => (child.type === 'element' ? child.children : [child]));
  },
};
