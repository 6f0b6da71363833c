import type { Issue } from '../issues/issue.ts';
import { COMPONENT_PROPS, type ComponentName } from '../schema/components.ts';
import { didYouMean, listOf } from '../text.ts';
import type { Article } from './article.ts';
import { collect, type Place, type ReadProps } from './collect-facts.ts';
import { isComponent, lineOf, type MdxNode, propsOf, textOf } from './mdx.ts';
import { type Report, readFence } from './read-fence.ts';

/** Where each component may stand; `root` is the body itself. */
const PARENTS: Record<ComponentName, readonly (ComponentName | 'root' | 'anywhere')[]> = {
  Section: ['root'],
  Check: ['root', 'Section', 'Step', 'Test'],
  Healthy: ['Check'],
  Bad: ['Check'],
  Steps: ['Section'],
  Step: ['Steps'],
  Test: ['Section'],
  Change: ['Step', 'Test'],
  Backup: ['Change'],
  Verify: ['Change'],
  Undo: ['Change'],
  Dialog: ['anywhere'],
  Note: ['anywhere'],
  Cite: ['anywhere'],
};

/** What Markdown and MDX allow and articles do not. */
const FORBIDDEN: readonly { rule: string; types: readonly string[]; message: string; hint: string }[] = [
  {
    rule: 'no-import',
    types: ['mdxjsEsm'],
    message: 'Articles hold words, not code: imports and exports are not allowed.',
    hint: 'Use the components the page provides; CONTRIBUTING lists them.',
  },
  {
    rule: 'no-expression',
    types: ['mdxFlowExpression', 'mdxTextExpression'],
    message: 'Articles hold words, not code: “{…}” is not allowed.',
    hint: 'In prose, write the braces in backticks.',
  },
  {
    rule: 'no-heading',
    types: ['heading'],
    message: 'Headings come from <Section> and the steps, so that their ids never change.',
    hint: 'Use <Section id="…">, a <Step> or bold text.',
  },
];

/**
 * Reads an MDX body into the facts the rules, the search and the tree need, and reports what breaks its grammar:
 * unknown components or attributes, components in the wrong place, imports, expressions, loose code fences.
 *
 * @param root the syntax tree of the file
 * @param file path for the issues
 */
export function readArticle(root: MdxNode, file: string): { article: Article; issues: Issue[] } {
  const article: Article = { sections: [], checks: [], steps: [], commands: [], cites: [], links: [], prose: [] };
  const issues: Issue[] = [];
  const report = (node: MdxNode, rule: string, message: string, hint?: string) =>
    issues.push({ rule, file, line: lineOf(node), message, ...(hint === undefined ? {} : { hint }) });

  const visitAll = (node: MdxNode, place: Place) => {
    for (const child of node.children ?? []) visit(child, place);
  };
  const visit = (node: MdxNode, place: Place) => {
    if (isComponent(node)) {
      const read = readProps(node, report);
      if (read === undefined) return;
      reportMisplaced(node, read.name, place, report);
      visitAll(node, collect(article, node, read, place));
      return;
    }
    const fault = FORBIDDEN.find(({ types }) => types.includes(node.type));
    if (fault !== undefined) report(node, fault.rule, fault.message, fault.hint);
    else if (node.type === 'code') readFence(article, node, place, report);
    else {
      noteText(article, node, place);
      visitAll(node, place);
    }
  };

  visitAll(root, { parent: 'root' });
  return { article, issues };
}

function reportMisplaced(node: MdxNode, name: ComponentName, { parent }: Place, report: Report): void {
  const allowed = PARENTS[name];
  if (allowed.includes('anywhere') || allowed.includes(parent)) return;
  report(
    node,
    'misplaced-component',
    `<${name}> stands inside ${placeName(parent)}.`,
    `Put it inside ${listOf(allowed.map(placeName), 'or')}.`,
  );
}

function noteText(article: Article, node: MdxNode, { section }: Place): void {
  if (node.type === 'link' && node.url !== undefined) article.links.push({ url: node.url, line: lineOf(node) });
  if (node.type === 'paragraph' || node.type === 'table')
    article.prose.push({ text: textOf(node), section, line: lineOf(node) });
}

function placeName(place: ComponentName | 'root' | 'anywhere'): string {
  return place === 'root' ? 'the body' : place === 'anywhere' ? 'any place' : `<${place}>`;
}

/** Checks a component's name and attributes against its schema. */
function readProps(node: MdxNode & { name: string }, report: Report): ReadProps | undefined {
  if (!Object.hasOwn(COMPONENT_PROPS, node.name)) {
    report(
      node,
      'unknown-component',
      `<${node.name}> is not a component of this site.`,
      didYouMean(node.name, Object.keys(COMPONENT_PROPS)),
    );
    return undefined;
  }
  // The line above proved that the name is a key of the table.
  const name = node.name as ComponentName;
  const result = COMPONENT_PROPS[name].safeParse(propsOf(node));
  if (!result.success) {
    for (const issue of result.error.issues) {
      const attribute = issue.path.join('.') || ('keys' in issue ? issue.keys.join(', ') : '');
      report(
        node,
        'component-props',
        `<${name}> attribute ‘${attribute}’: ${issue.message}`,
        `Attributes of <${name}>: ${Object.keys(COMPONENT_PROPS[name].shape).join(', ') || 'none'}.`,
      );
    }
    return undefined;
  }
  // Each schema belongs to the name it was looked up with.
  return { name, props: result.data } as ReadProps;
}
