import type { GivenAnswer } from '../../src/lib/tree/state.ts';
import type {
  Tree,
  TreeAnswer,
  TreeFix,
  TreeNode,
  TreeObservation,
  TreeOutcome,
  TreeQuestion,
} from '../../src/lib/tree/tree.ts';

/** A question; answers are written as `'id>target +observation !opposite'`, the last one usually `cant-tell`. */
export function question(id: string, answers: readonly string[], facts: Partial<TreeQuestion> = {}): TreeQuestion {
  return {
    kind: 'question',
    id,
    title: `What about ${id}?`,
    short: id,
    needsHost: false,
    answers: answers.map(answer),
    ...facts,
  };
}

/** @example answer('yes>certificate +event-key') // id ‘yes’, leads to ‘certificate’, states ‘event-key’ */
export function answer(text: string): TreeAnswer {
  const [edge = '', ...observed] = text.split(' ');
  const [id = '', to = ''] = edge.split('>');
  return { id, label: `It is ${id}`, to, observed: observed.map((name) => name.replace('+', '')) };
}

/** An outcome with ranked fixes. */
export function outcome(id: string, fixes: readonly string[], facts: Partial<TreeOutcome> = {}): TreeOutcome {
  return {
    kind: 'outcome',
    id,
    title: `Outcome ${id}`,
    short: id,
    outcome: 'fixes',
    fixes: [...fixes],
    codes: [],
    ...facts,
  };
}

export function handOver(fixes: readonly string[] = []): TreeOutcome {
  return outcome('hand-over', fixes, { outcome: 'hand-over' });
}

export function fix(facts: Partial<TreeFix> = {}): TreeFix {
  return {
    title: 'A fix',
    short: 'Fix',
    side: 'host',
    grade: 'documented',
    risk: 'safe',
    minutes: 10,
    next: [],
    ...facts,
  };
}

/** An observation that confirms and refutes these causes; the opposite says nothing unless told. */
export function observation(facts: Partial<TreeObservation> = {}): TreeObservation {
  return {
    title: 'It is so.',
    opposite: 'It is not so.',
    confirms: [],
    refutes: [],
    oppositeConfirms: [],
    oppositeRefutes: [],
    ...facts,
  };
}

/** A tree of these nodes; the first one is the root. */
export function treeOf(nodes: readonly TreeNode[], facts: Partial<Pick<Tree, 'fixes' | 'observations'>> = {}): Tree {
  return {
    rootId: nodes[0]?.id ?? '',
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
    fixes: {},
    observations: {},
    ...facts,
  };
}

/**
 * A small tree without a fault: `start` splits cause `alpha` from the rest, `way-in` asks for access, `on-host` finds
 * cause `beta`. Nodes given here replace those with the same id or are added.
 */
export function smallTree(...changed: readonly TreeNode[]): Tree {
  return treeOf(
    [
      ...Object.values({
        ...Object.fromEntries(
          [
            question('start', ['yes>alpha-first +sees-alpha', 'no>way-in !sees-alpha', 'cant-tell>way-in']),
            question('way-in', ['yes>on-host', 'no>hand-over', 'cant-tell>hand-over']),
            question('on-host', ['yes>beta-first +sees-beta', 'no>hand-over !sees-beta', 'cant-tell>hand-over'], {
              needsHost: true,
            }),
            outcome('alpha-first', ['alpha', 'beta']),
            outcome('beta-first', ['beta']),
            handOver(['beta']),
          ].map((node) => [node.id, node]),
        ),
        ...Object.fromEntries(changed.map((node) => [node.id, node])),
      }),
    ],
    {
      fixes: { alpha: fix({ title: 'Repair alpha', next: ['beta'] }), beta: fix({ title: 'Repair beta' }) },
      observations: {
        'sees-alpha': observation({ title: 'Alpha is seen.', confirms: ['alpha'], oppositeRefutes: ['alpha'] }),
        'sees-beta': observation({ title: 'Beta is seen.', confirms: ['beta'], oppositeRefutes: ['beta'] }),
      },
    },
  );
}

/** Answers as they stand in a link, with spaces between them: `'start=no way-in=yes'`. */
export function given(text: string): GivenAnswer[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map((part) => ({ question: part.split('=')[0] ?? '', answer: part.split('=')[1] ?? '' }));
}
