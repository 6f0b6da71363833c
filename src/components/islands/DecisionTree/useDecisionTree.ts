import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { noticeForChange, noticeForDropped } from '~/lib/tree/notices.ts';
import {
  answerQuestion,
  fitToNode,
  formatState,
  type GivenAnswer,
  parseState,
  type TreeState,
} from '~/lib/tree/state.ts';
import type { Tree } from '~/lib/tree/tree.ts';
import { FIND_PATH, nodePath } from '~/lib/urls.ts';
import { href } from '~/site.ts';
import { keepStateOnAnchors } from '../keep-state.ts';
import { decorateNode } from './decorate.ts';
import { loadTree } from './load.ts';
import { focusHeading, prefetchPage, showPage } from './pages.ts';
import { recallPlace, rememberPlace } from './remember.ts';

/** Where the visitor stands. */
export interface Place {
  nodeId: string;
  state: TreeState;
  /** Answers given after a question that is being changed; they are kept if they still fit. */
  later: GivenAnswer[];
  /** What was left out or kept, in words. */
  notice: string;
}

/** What the panel shows and can do. */
export type TreeModel =
  | { status: 'loading' }
  | { status: 'failed' }
  | {
      status: 'ready';
      tree: Tree;
      place: Place;
      lastPlace: string | undefined;
      change: (given: GivenAnswer) => void;
      setTried: (tried: string[]) => void;
      addressOf: (nodeId: string, state: TreeState) => string;
    };

/** What a history entry remembers besides its address. */
interface Entry {
  nodeId?: string;
  later?: GivenAnswer[];
  scroll?: number;
}

/**
 * Joins the decision tree to the browser: reads the state from the address, follows answers without a page load,
 * and keeps Back and Forward working. Every link still works without it.
 */
export function useDecisionTree(firstNode: string): TreeModel {
  const [tree, setTree] = useState<Tree>();
  const [hasFailed, setFailed] = useState(false);
  const [place, setPlace] = useState<Place>();
  const [lastPlace, setLastPlace] = useState<string>();
  const current = useRef<{ tree: Tree; place: Place } | undefined>(undefined);
  if (tree !== undefined && place !== undefined) current.current = { tree, place };

  useEffect(() => {
    loadTree().then(
      (loaded) => {
        setTree(loaded);
        setPlace(readPlace(loaded, firstNode, true));
        setLastPlace(lastPlaceIn(loaded));
      },
      () => setFailed(true),
    );
  }, [firstNode]);

  const go = useCallback((loaded: Tree, next: Place) => {
    void travel(loaded, next).then((isShown) => {
      if (isShown) setPlace(next);
    });
  }, []);

  useEffect(() => {
    if (tree === undefined || place === undefined) return;
    decorateNode(tree, place);
    if (place.state.answers.length > 0) rememberPlace(addressOf(tree, place.nodeId, place.state));
  }, [tree, place]);

  useEffect(() => {
    history.scrollRestoration = 'manual';
    keepStateOnAnchors();
    const onClick = (event: MouseEvent) => followAnswer(event, current.current, go);
    const onPop = () => {
      const loaded = current.current?.tree;
      if (loaded === undefined) return;
      void restore(loaded, current.current?.place).then((restored) => restored && setPlace(restored));
    };
    document.addEventListener('click', onClick);
    addEventListener('popstate', onPop);
    addEventListener('scrollend', rememberScroll);
    return () => {
      document.removeEventListener('click', onClick);
      removeEventListener('popstate', onPop);
      removeEventListener('scrollend', rememberScroll);
    };
  }, [go]);

  if (tree === undefined || place === undefined) return hasFailed ? { status: 'failed' } : { status: 'loading' };
  return {
    status: 'ready',
    tree,
    place,
    lastPlace,
    addressOf: (nodeId, state) => addressOf(tree, nodeId, state),
    change: (given) => go(tree, placeBefore(place, given)),
    setTried: (tried) => {
      const next = { ...place, state: { ...place.state, tried }, notice: '' };
      // An entry of its own, so that Back takes a slip of the finger back.
      rememberScroll();
      const entry: Entry = { nodeId: next.nodeId, later: next.later, scroll: scrollY };
      history.pushState(entry, '', addressOf(tree, next.nodeId, next.state));
      setPlace(next);
    },
  };
}

function addressOf(tree: Tree, nodeId: string, state: TreeState): string {
  return href(nodePath(nodeId, tree.rootId)) + formatState(state);
}

/** Reads the state from the address and fits it to the page; what was left out is said once, on arrival. */
function readPlace(tree: Tree, nodeId: string, withNotice: boolean): Place {
  const parsed = parseState(location.hash, tree);
  const fitted = fitToNode(tree, nodeId, parsed.state);
  const dropped = [...parsed.dropped, ...fitted.dropped];
  const entry = (history.state ?? {}) as Entry;
  if (dropped.length > 0) history.replaceState(history.state, '', addressOf(tree, nodeId, fitted.state));
  return { nodeId, state: fitted.state, later: entry.later ?? [], notice: withNotice ? noticeForDropped(dropped) : '' };
}

/** The place of a question whose answer is about to be changed: the answers before it, the rest kept for later. */
function placeBefore(place: Place, given: GivenAnswer): Place {
  const at = place.state.answers.findIndex(({ question }) => question === given.question);
  return {
    nodeId: given.question,
    state: { answers: place.state.answers.slice(0, at), tried: place.state.tried },
    later: [...place.state.answers.slice(at), ...place.later],
    notice: '',
  };
}

/** Takes over a click on an answer, unless the visitor wants a new tab or window. */
function followAnswer(
  event: MouseEvent,
  model: { tree: Tree; place: Place } | undefined,
  go: (tree: Tree, next: Place) => void,
): void {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('#tree-node a[data-answer]') : null;
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (link === null || model === undefined || !isPlain || event.defaultPrevented) return;
  event.preventDefault();
  const { tree, place } = model;
  const given = { question: place.nodeId, answer: link.dataset['answer'] ?? '' };
  const answered = answerQuestion(tree, place.state, given, place.later);
  go(tree, { nodeId: answered.nodeId, state: answered.state, later: [], notice: noticeForChange(tree, answered) });
}

/** Shows the page of a place; if it cannot be fetched, the browser follows the link in the ordinary way. */
async function travel(tree: Tree, next: Place): Promise<boolean> {
  const address = addressOf(tree, next.nodeId, next.state);
  try {
    const page = await prefetchPage(address.split('#')[0] ?? address);
    rememberScroll();
    if (!showPage(page)) throw new Error('The page has another shape.');
  } catch {
    location.assign(address);
    return false;
  }
  const entry: Entry = { nodeId: next.nodeId, later: next.later, scroll: 0 };
  history.pushState(entry, '', address);
  scrollTo(0, 0);
  focusHeading();
  return true;
}

/** Back and Forward: shows the page of the history entry with its trail and scroll position. */
async function restore(tree: Tree, present: Place | undefined): Promise<Place | undefined> {
  const nodeId = nodeOfPath(tree, location.pathname);
  const shown = document.querySelector<HTMLElement>('#tree-node')?.dataset['node'];
  if (nodeId === undefined) return undefined;
  // Somebody typed or followed the id of a place on this page: the browser goes there, the answers stay.
  if (nodeId === shown && isElementId(location.hash)) return present;
  if (nodeId !== shown) {
    try {
      if (!showPage(await prefetchPage(location.pathname))) throw new Error('The page has another shape.');
    } catch {
      location.reload();
      return undefined;
    }
    focusHeading();
  }
  const place = readPlace(tree, nodeId, false);
  scrollTo(0, ((history.state ?? {}) as Entry).scroll ?? 0);
  return place;
}

function isElementId(hash: string): boolean {
  return hash.length > 1 && !hash.includes('=');
}

/** The remembered place, if its page still exists. */
function lastPlaceIn(tree: Tree): string | undefined {
  const address = recallPlace(href(FIND_PATH));
  return address !== undefined && nodeOfPath(tree, address.split('#')[0] ?? '') !== undefined ? address : undefined;
}

function nodeOfPath(tree: Tree, path: string): string | undefined {
  return Object.keys(tree.nodes).find((id) => href(nodePath(id, tree.rootId)) === path);
}

function rememberScroll(): void {
  history.replaceState({ ...(history.state as Entry | null), scroll: scrollY } satisfies Entry, '');
}
