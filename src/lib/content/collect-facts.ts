import type { ComponentName, ComponentProps, SectionId } from '../schema/components.ts';
import type { Article, ArticleChange, ArticleCheck, ArticleStep, Companion } from './article.ts';
import { lineOf, type MdxNode, textOf } from './mdx.ts';

/** What the walk knows about the place it is in. */
export interface Place {
  parent: ComponentName | 'root';
  section?: SectionId;
  check?: ArticleCheck;
  step?: ArticleStep;
  change?: ArticleChange;
  part?: 'healthy' | 'bad' | 'backup' | 'verify' | 'undo';
}

/** A component with its attributes, as its schema read them. */
export type ReadProps = { [Name in ComponentName]: { name: Name; props: ComponentProps<Name> } }[ComponentName];

/** Notes what a component adds to the article and returns the place its children stand in. */
export function collect(article: Article, node: MdxNode, read: ReadProps, place: Place): Place {
  const inside: Place = { ...place, parent: read.name };
  // Each collector stands under the name its attributes were read with.
  const collector = COLLECTORS[read.name] as Collector<ComponentName>;
  return { ...inside, ...collector({ article, node, place, line: lineOf(node) }, read.props) };
}

interface Found {
  article: Article;
  node: MdxNode;
  place: Place;
  line: number;
}

/** Files the facts of one component and says what is new about the place inside of it. */
type Collector<Name extends ComponentName> = (found: Found, props: ComponentProps<Name>) => Partial<Place>;

const COLLECTORS: { [Name in ComponentName]: Collector<Name> } = {
  Section: ({ article, line }, { id }) => {
    article.sections.push({ id, line });
    return { section: id };
  },
  Check: (found, props) => {
    const { article, node, place, line } = found;
    cite(found, props.sources);
    const parts = { healthy: partText(node, 'Healthy'), bad: partText(node, 'Bad') };
    const check: ArticleCheck = { ...props, ...parts, commands: [], section: place.section, line };
    article.checks.push(check);
    return { check };
  },
  Step: (found, { interrupts, ...props }) => ({
    step: addStep(found, { ...props, kind: 'step', interrupts, minutes: undefined }),
  }),
  Test: (found, { interrupts, ...props }) => ({ step: addStep(found, { ...props, kind: 'test', interrupts }) }),
  Change: (found, props) => {
    cite(found, props.sources);
    const change: ArticleChange = { ...props, commands: [], companions: {}, line: found.line };
    found.place.step?.changes.push(change);
    return { change };
  },
  Backup: (found) => ({ part: addCompanion(found, 'Backup') }),
  Verify: (found) => ({ part: addCompanion(found, 'Verify') }),
  Undo: (found) => ({ part: addCompanion(found, 'Undo') }),
  Healthy: (found) => ({ part: addOutput(found, 'healthy') }),
  Bad: (found) => ({ part: addOutput(found, 'bad') }),
  Cite: (found, { keys }) => {
    cite(found, keys);
    return {};
  },
  Steps: () => ({}),
  Dialog: () => ({}),
  Note: () => ({}),
};

function cite({ article, line }: Found, keys: readonly string[] = []): void {
  article.cites.push(...keys.map((key) => ({ key, line })));
}

function addStep({ article, node, line }: Found, props: Omit<ArticleStep, 'changes' | 'text' | 'line'>): ArticleStep {
  const step: ArticleStep = { ...props, changes: [], text: textOf(node), line };
  article.steps.push(step);
  return step;
}

function addCompanion({ article, node, place, line }: Found, name: Companion): 'backup' | 'verify' | 'undo' {
  if (place.change !== undefined) place.change.companions[name] = { text: textOf(node), line };
  noteInlineProse(article, node, place);
  return name === 'Backup' ? 'backup' : name === 'Verify' ? 'verify' : 'undo';
}

function addOutput<Part extends 'healthy' | 'bad'>({ article, node, place }: Found, part: Part): Part {
  noteInlineProse(article, node, place);
  return part;
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
