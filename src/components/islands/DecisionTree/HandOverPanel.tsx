import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { TreeState } from '~/lib/tree/state.ts';
import type { Tree } from '~/lib/tree/tree.ts';
import type { Place } from './useDecisionTree.ts';

/** What the summary is made from. */
export interface HandOverProps {
  tree: Tree;
  place: Place;
  addressOf: (nodeId: string, state: TreeState) => string;
}

/** The hand-over, loaded when it is opened: most visitors never need it. */
export function HandOverPanel(props: HandOverProps) {
  const [Summary, setSummary] = useState<ComponentType<HandOverProps>>();
  const [hasFailed, setFailed] = useState(false);
  const node = props.tree.nodes[props.place.nodeId];
  // On the hand-over page the summary is what people came for.
  const isHandOver = node?.kind === 'outcome' && node.outcome === 'hand-over' && props.place.state.answers.length > 0;
  const load = () => {
    import('./HandOverSummary.tsx').then(
      ({ HandOverSummary }) => setSummary(() => HandOverSummary),
      () => setFailed(true),
    );
  };
  return (
    <details open={isHandOver} onToggle={load}>
      <summary>Summary to hand over or to keep</summary>
      {hasFailed && <p role="status">The summary could not be loaded. The list of your answers above says the same.</p>}
      {Summary !== undefined && <Summary {...props} />}
    </details>
  );
}
