import { citedKeys } from '../lib/content/article.ts';
import type { Content, Entry, Written } from '../lib/content/content.ts';
import { getById } from '../lib/content/lookup.ts';
import type { EvidencePackEntry } from '../lib/schema/evidence-pack.ts';
import type { OutcomeEntry } from '../lib/schema/outcome.ts';
import type { QuestionEntry } from '../lib/schema/question.ts';
import type { SourceEntry } from '../lib/schema/source.ts';
import { buildTree } from '../lib/tree/build-tree.ts';
import { findAnswer, formatState } from '../lib/tree/state.ts';
import { findQuestion, type Tree, type TreeOutcome, type TreeQuestion } from '../lib/tree/tree.ts';
import { type Way, waysToFixes } from '../lib/tree/ways.ts';
import { nodePath } from '../lib/urls.ts';
import { getContent } from './content.ts';

/** The decision tree of the site. */
export function getTree(): Tree {
  return buildTree(getContent());
}

/** Page data of one question. */
export interface QuestionPage {
  node: TreeQuestion;
  entry: Written<QuestionEntry>;
  sources: Entry<SourceEntry>[];
}

/** Page data of one outcome. */
export interface OutcomePage {
  node: TreeOutcome;
  data: OutcomeEntry;
}

export function getQuestionPages(): QuestionPage[] {
  const { questions, sources } = getContent();
  const { nodes } = getTree();
  return questions.flatMap((entry) => {
    const node = nodes[entry.id];
    return node?.kind === 'question'
      ? [{ node, entry, sources: citedKeys(entry.article).map((key) => getById(sources, key)) }]
      : [];
  });
}

export function getOutcomePages(): OutcomePage[] {
  const { nodes } = getTree();
  return getContent().outcomes.flatMap(({ id, data }) => {
    const node = nodes[id];
    return node?.kind === 'outcome' ? [{ node, data }] : [];
  });
}

/** Read-only commands for the hand-over, in order. */
export function getEvidencePacks(): Entry<EvidencePackEntry>[] {
  return getContent().evidence.toSorted((a, b) => a.data.order - b.data.order);
}

/** Other outcomes named on the page of a fix; the best ones are enough, and pages have a limit of bytes. */
const OTHER_WAYS = 3;

/** The small map of a fix: the best way to it in words, and other outcomes that offer it. */
export interface FixWays {
  steps: { question: string; answer: string }[];
  /** Address of the outcome at the end, with the answers. */
  path: string;
  others: { short: string; path: string }[];
}

let ways: Map<string, Way[]> | undefined;

/** How the questions lead to a fix; `undefined` when no outcome offers it. */
export function getFixWays(slug: string): FixWays | undefined {
  const tree = getTree();
  const pathOf = ({ id }: TreeOutcome) => nodePath(id, tree.rootId);
  // All paths are looked at once for all fixes, not once per page.
  ways ??= waysToFixes(tree);
  const [best, ...others] = ways.get(slug) ?? [];
  if (best === undefined) return undefined;
  return {
    steps: best.answers.map(({ question, answer }) => {
      const node = findQuestion(tree, question);
      const label = node === undefined ? undefined : findAnswer(node, answer)?.label;
      return { question: node?.short ?? question, answer: label ?? answer };
    }),
    path: pathOf(best.outcome) + formatState({ answers: best.answers, tried: [] }),
    others: others.slice(0, OTHER_WAYS).map(({ outcome }) => ({ short: outcome.short, path: pathOf(outcome) })),
  };
}

/** Everything a visitor’s browser needs to know of the content to hand a case over. */
export function getHandOverChanges({ fixes }: Pick<Content, 'fixes'> = getContent()) {
  return Object.fromEntries(
    fixes.map(({ id, article }) => [
      id,
      article.steps.flatMap(({ id: step, title, changes }) =>
        changes.map(({ companions }) => ({ step, title, undo: companions.Undo?.text ?? '' })),
      ),
    ]),
  );
}

/** The two questions that split the causes best: what is there, and who else gets in. The page of the pair names them. */
export function getSplittingQuestions(): { title: string; why: string; path: string }[] {
  const { codes, questions } = getContent();
  const { rootId } = getTree();
  return getById(codes, '0x904-0x7').data.questions.map((id) => {
    const { data } = getById(questions, id);
    return { title: data.title, why: data.why, path: nodePath(id, rootId) };
  });
}
