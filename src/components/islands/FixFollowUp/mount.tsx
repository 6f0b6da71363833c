import { render } from 'preact';
import styles from '~/styles/tree.css?url';
import { addStyles } from '../add-styles.ts';
import { keepStateOnAnchors } from '../keep-state.ts';
import { FixFollowUp } from './FixFollowUp.tsx';

/** Adds the follow-up to an article that was opened with a state of the tree. */
export function mountFollowUp(slug: string): void {
  const article = document.querySelector('article');
  if (article === null) return;
  addStyles(styles);
  keepStateOnAnchors();
  const place = document.createElement('div');
  article.append(place);
  render(<FixFollowUp slug={slug} />, place);
}
