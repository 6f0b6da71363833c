import { citedKeys } from '../lib/content/article.ts';
import type { Content, Entry, Written } from '../lib/content/content.ts';
import { getById } from '../lib/content/lookup.ts';
import type { EvidencePackEntry } from '../lib/schema/evidence-pack.ts';
import type { OutcomeEntry } from '../lib/schema/outcome.ts';
import type { QuestionEntry } from '../lib/schema/question.ts';
import type { SourceEntry } from '../lib/schema/source.ts';
import { buildTree } from '../lib/tree/build-tree.ts';
import { shortestPaths } from '../lib/tree/paths.ts';
import { formatState } from '../lib/tree/state.ts';
import type { Tree, TreeOutcome, TreeQuestion } from '../lib/tree/tree.ts';
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

/** The shortest way to a fix, as pairs of question and answer in words; `undefined` when no outcome offers it. */
export function getShortestWay(
  slug: string,
): { steps: { question: string; answer: string }[]; path: string } | undefined {
  const tree = getTree();
  const ways = shortestPaths(tree);
  const outcomes = Object.values(tree.nodes).filter(
    (node): node is TreeOutcome => node.kind === 'outcome' && node.fixes.includes(slug),
  );
  const best = outcomes
    .map((outcome) => ({ outcome, answers: ways.get(outcome.id) ?? [] }))
    .toSorted(
      (a, b) => a.outcome.fixes.indexOf(slug) - b.outcome.fixes.indexOf(slug) || a.answers.length - b.answers.length,
    )[0];
  if (best === undefined) return undefined;
  const steps = best.answers.map(({ question, answer }) => {
    const node = tree.nodes[question];
    const label = node?.kind === 'question' ? node.answers.find(({ id }) => id === answer)?.label : undefined;
    return { question: node?.short ?? question, answer: label ?? answer };
  });
  return { steps, path: nodePath(best.outcome.id, tree.rootId) + formatState({ answers: best.answers, tried: [] }) };
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
