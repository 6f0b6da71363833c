import { CANT_TELL, findNode, findQuestion, type Tree, type TreeAnswer, type TreeQuestion } from './tree.ts';

/** One accepted answer. */
export interface GivenAnswer {
  question: string;
  answer: string;
}

/** What a link can carry: the answers in trail order, and the fixes that were tried. */
export interface TreeState {
  answers: GivenAnswer[];
  tried: string[];
}

/** A part of a fragment that was not taken over, with the reason. */
export interface Dropped {
  part: string;
  reason:
    | 'not-understood'
    | 'unknown-question'
    | 'unknown-answer'
    | 'unknown-fix'
    | 'repeated'
    | 'not-on-path'
    | 'too-long';
}

export const EMPTY_STATE: TreeState = { answers: [], tried: [] };

/** Key that lists the tried fixes; no question may have this id. */
export const TRIED_KEY = 'tried';

/** Longer fragments are nobody’s state: the longest real one has about 500 characters. */
const MAX_FRAGMENT = 4000;

/**
 * Reads a URL fragment into a state, and names what it did not understand. Never throws, whatever the fragment
 * holds. A fragment without `=` is an element id and gives the empty state.
 *
 * @example parseState('#what-code=0x904-0x7&tried=nla', tree) // { state: { answers: [{ question: 'what-code', answer: '0x904-0x7' }], tried: ['nla'] }, dropped: [] }
 */
export function parseState(fragment: string, tree: Tree): { state: TreeState; dropped: Dropped[] } {
  const text = fragment.replace(/^#/, '');
  if (!text.includes('=')) return { state: EMPTY_STATE, dropped: [] };
  if (text.length > MAX_FRAGMENT)
    return { state: EMPTY_STATE, dropped: [{ part: `${text.slice(0, 40)}…`, reason: 'too-long' }] };
  const state: TreeState = { answers: [], tried: [] };
  const dropped: Dropped[] = [];
  for (const part of text.split('&').filter(Boolean)) {
    const reason = readPart(part, tree, state);
    if (reason !== undefined) dropped.push({ part: decode(part), reason });
  }
  return { state, dropped };
}

function readPart(part: string, tree: Tree, state: TreeState): Dropped['reason'] | undefined {
  const [key = '', value = '', ...rest] = part.split('=').map(decode);
  if (rest.length > 0 || key === '' || value === '') return 'not-understood';
  if (key === TRIED_KEY) return readTried(value, tree, state);
  const question = findQuestion(tree, key);
  if (question === undefined) return 'unknown-question';
  if (findAnswer(question, value) === undefined) return 'unknown-answer';
  if (state.answers.some((given) => given.question === key && given.answer === value)) return 'repeated';
  state.answers.push({ question: key, answer: value });
  return undefined;
}

function readTried(value: string, tree: Tree, state: TreeState): Dropped['reason'] | undefined {
  const slugs = value.split(',');
  const known = slugs.filter((slug) => Object.hasOwn(tree.fixes, slug));
  const fresh = new Set(known.filter((slug) => !state.tried.includes(slug)));
  state.tried.push(...fresh);
  if (known.length < slugs.length) return 'unknown-fix';
  return fresh.size < slugs.length ? 'repeated' : undefined;
}

/** Undoes percent-encoding; a broken one is left as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Writes a state as a fragment, the inverse of `parseState`.
 *
 * @example formatState({ answers: [{ question: 'what-code', answer: '0x904-0x7' }], tried: [] }) // '#what-code=0x904-0x7'
 * @example formatState(EMPTY_STATE) // ''
 */
export function formatState({ answers, tried }: TreeState): string {
  const parts = [
    ...answers.map(({ question, answer }) => `${question}=${answer}`),
    ...(tried.length > 0 ? [`${TRIED_KEY}=${tried.join(',')}`] : []),
  ];
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

/** The answer of a question with this id, or `undefined`. */
export function findAnswer(question: TreeQuestion, id: string): TreeAnswer | undefined {
  return question.answers.find((answer) => answer.id === id);
}

/** Where an answer leads, or `undefined` when the tree does not know it. */
function targetOf(tree: Tree, { question, answer }: GivenAnswer): string | undefined {
  const node = findQuestion(tree, question);
  return node === undefined ? undefined : findAnswer(node, answer)?.to;
}

/**
 * Fits a state to the page it is opened on: the path wins. Keeps the chain of answers that ends at this node and
 * names the answers that do not lead here. A chain may begin below the root, because a link may carry only the
 * last answers. The hand-over can be reached from anywhere (“it did not help”), so it keeps the whole trail.
 */
export function fitToNode(tree: Tree, nodeId: string, state: TreeState): { state: TreeState; dropped: Dropped[] } {
  const chain = chainTo(tree, nodeId, state.answers);
  const node = findNode(tree, nodeId);
  const fromAnywhere = node?.kind === 'outcome' && node.outcome === 'hand-over' && chain.length === 0;
  return keepAnswers(state, fromAnywhere ? fitToTrail(tree, state).state.answers : chain);
}

/**
 * Fits a state to a page outside of the tree, such as a fix or the flowchart: keeps the answers that follow one
 * another, from the root or, when a link carries only the last answers, from the first one given.
 */
export function fitToTrail(tree: Tree, state: TreeState): { nodeId: string; state: TreeState; dropped: Dropped[] } {
  const asked = state.answers.map(({ question }) => question);
  const start = asked.includes(tree.rootId) ? tree.rootId : (asked[0] ?? tree.rootId);
  const { nodeId, trail } = walk(tree, state.answers, start);
  return { nodeId, ...keepAnswers(state, trail) };
}

function keepAnswers(state: TreeState, answers: GivenAnswer[]): { state: TreeState; dropped: Dropped[] } {
  const dropped = state.answers
    .filter((given) => !answers.includes(given))
    .map(({ question, answer }): Dropped => ({ part: `${question}=${answer}`, reason: 'not-on-path' }));
  return { state: { answers, tried: state.tried }, dropped };
}

/** The answers that lead to a node, found backwards from it. */
function chainTo(tree: Tree, nodeId: string, answers: readonly GivenAnswer[]): GivenAnswer[] {
  const chain: GivenAnswer[] = [];
  for (let current = nodeId; current !== tree.rootId; ) {
    const previous = answers.findLast(
      (given) => targetOf(tree, given) === current && !chain.some(({ question }) => question === given.question),
    );
    if (previous === undefined) break;
    chain.unshift(previous);
    current = previous.question;
  }
  return chain;
}

/** Where answers lead from the root, or from another question: the node they end at and the answers used on the way. */
export function walk(
  tree: Tree,
  answers: readonly GivenAnswer[],
  start = tree.rootId,
): { nodeId: string; trail: GivenAnswer[] } {
  const trail: GivenAnswer[] = [];
  let nodeId = start;
  // The number of nodes bounds the walk even if the data had a cycle.
  for (let step = 0; step < Object.keys(tree.nodes).length; step++) {
    const given = answers.find(({ question }) => question === nodeId);
    const to = given === undefined ? undefined : targetOf(tree, given);
    if (given === undefined || to === undefined || findNode(tree, to) === undefined) break;
    trail.push(given);
    nodeId = to;
  }
  return { nodeId, trail };
}

/** What an answer did to the answers after it. */
export interface Answered {
  /** The page to go to. */
  nodeId: string;
  state: TreeState;
  /** Later answers that still fit the new path. */
  kept: GivenAnswer[];
  /** Later answers that no longer lie on the path. */
  dropped: GivenAnswer[];
}

/**
 * Gives or changes the answer to a question. Answers before it stay; of the later ones, those that still lie on the
 * new path are kept, the others are dropped.
 *
 * @param later answers the visitor had given after this question, in order
 */
export function answerQuestion(
  tree: Tree,
  state: TreeState,
  given: GivenAnswer,
  later: readonly GivenAnswer[] = [],
): Answered {
  const before = state.answers.filter(({ question }) => question !== given.question);
  const kept: GivenAnswer[] = [];
  let nodeId = targetOf(tree, given) ?? given.question;
  for (
    let next = later.find(({ question }) => question === nodeId);
    next !== undefined;
    next = later.find(({ question }) => question === nodeId)
  ) {
    const to = targetOf(tree, next);
    if (to === undefined || kept.includes(next)) break;
    kept.push(next);
    nodeId = to;
  }
  return {
    nodeId,
    state: { answers: [...before, given, ...kept], tried: state.tried },
    kept,
    dropped: later.filter((answer) => !kept.includes(answer) && answer.question !== given.question),
  };
}

/** Whether an answer was “I can’t tell”. */
export function isCantTell({ answer }: GivenAnswer): boolean {
  return answer === CANT_TELL;
}
