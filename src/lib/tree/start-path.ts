import { nodePath } from '../urls.ts';
import { formatState } from './state.ts';
import { findQuestion, type Tree } from './tree.ts';

/**
 * Where the questions start for somebody who has this code: the page after the first answer, with that answer given.
 * `undefined` when the first question has no answer for it.
 *
 * @example startPathForCode(tree, '0x904-0x7') // '/find/target/#what-code=0x904-0x7'
 */
export function startPathForCode(tree: Tree, slug: string): string | undefined {
  const answer = findQuestion(tree, tree.rootId)?.answers.find(({ id }) => id === slug);
  if (answer === undefined) return undefined;
  return (
    nodePath(answer.to, tree.rootId) + formatState({ answers: [{ question: tree.rootId, answer: slug }], tried: [] })
  );
}
