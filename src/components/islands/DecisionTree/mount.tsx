import { render } from 'preact';
import { DecisionTree } from './DecisionTree.tsx';

/**
 * Adds to a page of the tree what needs JavaScript. The panel is empty until the browser knows the visitor’s answers,
 * so there is nothing to hydrate, and the page does without the code that would.
 */
export function mountDecisionTree(place: HTMLElement, nodeId: string): void {
  render(<DecisionTree nodeId={nodeId} />, place);
}
