import type { ShikiTransformer } from 'shiki';

/**
 * Turns the highlighter’s style attributes into class names (`t-string`, `t-keyword`), because the site’s content
 * security policy allows no inline style.
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
    node.properties = token === undefined ? rest : { ...rest, class: `t-${token}` };
  },
};
