import { findAnswer, type GivenAnswer, type TreeState } from '~/lib/tree/state.ts';
import { findQuestion, type Tree } from '~/lib/tree/tree.ts';

interface Props {
  tree: Tree;
  state: TreeState;
  change: (given: GivenAnswer) => void;
}

/** The answers so far, each with a way to change it. */
export function Trail({ tree, state, change }: Props) {
  return (
    <section aria-labelledby="trail-title">
      <h2 id="trail-title">Your answers so far</h2>
      <ol class="trail">
        {state.answers.map((given) => {
          const question = findQuestion(tree, given.question);
          if (question === undefined) return null;
          return (
            <li key={given.question}>
              <span>{question.short}</span>
              <span>{findAnswer(question, given.answer)?.label}</span>
              <button type="button" class="button quiet no-print" onClick={() => change(given)}>
                Change<span class="visually-hidden"> the answer to “{question.title}”</span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
