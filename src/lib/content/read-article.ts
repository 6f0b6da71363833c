import type { Issue } from '../issues/issue.ts';
import {
  COMPONENT_PROPS,
  type ComponentName,
  type ComponentProps,
  type SectionId,
  SHELLS,
  type Shell,
} from '../schema/components.ts';
import { didYouMean, listOf } from '../text.ts';
import type { Article, ArticleChange, ArticleCheck, ArticleStep, CommandRole, Companion } from './article.ts';
import { isComponent, lineOf, type MdxNode, propsOf, textOf } from './mdx.ts';

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

/** What the walk knows about the place it is in. */
interface Place {
  parent: ComponentName | 'root';
  section?: SectionId;
  check?: ArticleCheck;
  step?: ArticleStep;
  change?: ArticleChange;
  part?: 'healthy' | 'bad' | 'backup' | 'verify' | 'undo';
}

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
      const next = enterComponent(node, place);
      if (next !== undefined) visitAll(node, next);
      return;
    }
    visitPlain(node, place);
  };

  const enterComponent = (node: MdxNode & { name: string }, place: Place): Place | undefined => {
    const props = readProps(node, report);
    if (props === undefined) return undefined;
    const allowed = PARENTS[props.name];
    if (!allowed.includes('anywhere') && !allowed.includes(place.parent)) {
      report(node, 'misplaced-component', `<${props.name}> stands inside ${placeName(place.parent)}.`, `Put it inside ${listOf(allowed.map(placeName), 'or')}.`);
    }
    return collect(article, node, props, place);
  };

  const visitPlain = (node: MdxNode, place: Place) => {
    if (node.type === 'code') readFence(article, node, place, report);
    else if (node.type === 'mdxjsEsm') report(node, 'no-import', 'Articles hold words, not code: imports and exports are not allowed.', 'Use the components the page provides; CONTRIBUTING lists them.');
    else if (node.type.endsWith('Expression')) report(node, 'no-expression', 'Articles hold words, not code: “{…}” is not allowed.', 'In prose, write the braces in backticks.');
    else if (node.type === 'html') report(node, 'no-html', 'Raw HTML is not allowed in articles.', 'Use Markdown or one of the components.');
    else if (node.type === 'heading') report(node, 'no-heading', 'Headings come from <Section> and the steps, so that their ids never change.', 'Use <Section id="…">, a <Step> or bold text.');
    else {
      if (node.type === 'link' && node.url !== undefined) article.links.push({ url: node.url, line: lineOf(node) });
      if (node.type === 'paragraph' || node.type === 'table') article.prose.push({ text: textOf(node), section: place.section, line: lineOf(node) });
      visitAll(node, place);
    }
  };

  visitAll(root, { parent: 'root' });
  return { article, issues };
}

type Report = (node: MdxNode, rule: string, message: string, hint?: string) => void;
type ReadProps = { [Name in ComponentName]: { name: Name; props: ComponentProps<Name> } }[ComponentName];

function placeName(place: ComponentName | 'root' | 'anywhere'): string {
  return place === 'root' ? 'the body' : place === 'anywhere' ? 'any place' : `<${place}>`;
}

/** Checks a component's name and attributes against its schema. */
function readProps(node: MdxNode & { name: string }, report: Report): ReadProps | undefined {
  if (!Object.hasOwn(COMPONENT_PROPS, node.name)) {
    report(node, 'unknown-component', `<${node.name}> is not a component of this site.`, didYouMean(node.name, Object.keys(COMPONENT_PROPS)));
    return undefined;
  }
  // The line above proved that the name is a key of the table.
  const name = node.name as ComponentName;
  const result = COMPONENT_PROPS[name].safeParse(propsOf(node));
  if (!result.success) {
    for (const issue of result.error.issues) {
      const attribute = issue.path.join('.') || ('keys' in issue ? issue.keys.join(', ') : '');
      report(node, 'component-props', `<${name}> attribute ‘${attribute}’: ${issue.message}`, `Attributes of <${name}>: ${Object.keys(COMPONENT_PROPS[name].shape).join(', ') || 'none'}.`);
    }
    return undefined;
  }
  // Each schema belongs to the name it was looked up with.
  return { name, props: result.data } as ReadProps;
}

/** Notes what a component adds to the article and returns the place its children stand in. */
function collect(article: Article, node: MdxNode, read: ReadProps, place: Place): Place {
  const line = lineOf(node);
  const inside: Place = { ...place, parent: read.name };
  const cite = (keys: readonly string[] = []) => article.cites.push(...keys.map((key) => ({ key, line })));
  switch (read.name) {
    case 'Section':
      article.sections.push({ id: read.props.id, line });
      return { ...inside, section: read.props.id };
    case 'Check': {
      cite(read.props.sources);
      const check: ArticleCheck = { ...read.props, commands: [], healthy: partText(node, 'Healthy'), bad: partText(node, 'Bad'), section: place.section, line };
      article.checks.push(check);
      return { ...inside, check };
    }
    case 'Step':
    case 'Test': {
      const { interrupts, ...props } = read.props;
      const minutes = read.name === 'Test' ? read.props.minutes : undefined;
      const step: ArticleStep = { ...props, kind: read.name === 'Test' ? 'test' : 'step', interrupts, minutes, changes: [], text: textOf(node), line };
      article.steps.push(step);
      return { ...inside, step };
    }
    case 'Change': {
      cite(read.props.sources);
      const change: ArticleChange = { ...read.props, commands: [], companions: {}, line };
      place.step?.changes.push(change);
      return { ...inside, change };
    }
    case 'Backup':
    case 'Verify':
    case 'Undo': {
      const name: Companion = read.name;
      if (place.change !== undefined) place.change.companions[name] = { text: textOf(node), line };
      noteInlineProse(article, node, place);
      return { ...inside, part: name === 'Backup' ? 'backup' : name === 'Verify' ? 'verify' : 'undo' };
    }
    case 'Healthy':
    case 'Bad':
      noteInlineProse(article, node, place);
      return { ...inside, part: read.name === 'Healthy' ? 'healthy' : 'bad' };
    case 'Cite':
      cite(read.props.keys);
      return inside;
    case 'Steps':
    case 'Dialog':
    case 'Note':
      return inside;
    default:
      return read satisfies never;
  }
}

/** Text written on the same line as its tag is not a paragraph in MDX; the language rules want it all the same. */
function noteInlineProse(article: Article, node: MdxNode, place: Place): void {
  const isInline = (node.children ?? []).some((child) => child.type === 'text');
  if (isInline) article.prose.push({ text: textOf(node), section: place.section, line: lineOf(node) });
}

function partText(node: MdxNode, name: 'Healthy' | 'Bad'): string {
  const part = node.children?.find((child) => child.name === name);
  return part === undefined ? '' : textOf(part) || codeOf(part);
}

function codeOf(node: MdxNode): string {
  const fence = node.children?.find((child) => child.type === 'code');
  return fence === undefined ? '' : String(fence.value);
}

/** Files a fence under the component it stands in; a fence outside of one is an issue. */
function readFence(article: Article, node: MdxNode, place: Place, report: Report): void {
  const shell = SHELLS.find((name) => name === node.lang);
  if (shell === undefined) {
    report(node, 'unknown-shell', `A code fence says ‘${node.lang ?? ''}’.`, `Start it with one of: ${SHELLS.join(', ')}.`);
    return;
  }
  const role = roleOf(place, shell);
  if (role === 'output') return;
  if (role === undefined) {
    report(node, 'loose-code-fence', 'A command stands outside of a component.', 'Put it into <Check> (reads) or <Change> (changes), so that risk, copy button and undo are shown.');
    return;
  }
  const owner = place.check?.id ?? place.step?.id ?? '';
  const command = { shell, code: String(node.value), role, owner, line: lineOf(node) };
  article.commands.push(command);
  if (role === 'check') place.check?.commands.push(command);
  else place.change?.commands.push(command);
}

function roleOf(place: Place, shell: Shell): CommandRole | 'output' | undefined {
  if (shell === 'text') return 'output';
  if (place.change !== undefined) {
    if (place.part === 'backup' || place.part === 'verify' || place.part === 'undo') return place.part;
    return 'change';
  }
  if (place.check === undefined) return undefined;
  return place.part === undefined ? 'check' : 'output';
}
