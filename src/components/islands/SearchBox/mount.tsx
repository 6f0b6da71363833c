import { render } from 'preact';
import { searchStaged } from '~/lib/search/stages.ts';
import { addStyles } from '../add-styles.ts';
import { retryParts, type SearchParts, wantLanguages, wantMender, watchParts } from './parts.ts';
import styles from './SearchBox.css?url';
import { SearchResults } from './SearchResults.tsx';

/** Where the search writes its query: the search page keeps it in the fragment, other boxes nowhere. */
export interface MountOptions {
  /** Called after every change of the query. */
  onQuery?: (query: string) => void;
}

/**
 * Joins a search form to the index: results appear as one types. The form’s own input stays in place, so that focus,
 * caret and pasting are never disturbed.
 */
export function mountSearch(form: HTMLFormElement, place: HTMLElement, { onQuery }: MountOptions = {}): void {
  const input = form.querySelector('input');
  if (input === null) return;
  addStyles(styles);
  let parts: SearchParts = { engines: undefined, isComplete: false, hasFailed: false };
  const draw = () => render(viewOf(input.value, parts), place);
  input.addEventListener('input', () => {
    onQuery?.(input.value);
    draw();
  });
  input.addEventListener('paste', (event) => pasteWhole(event, input));
  watchParts((next) => {
    parts = next;
    draw();
  });
}

function viewOf(query: string, { engines, isComplete, hasFailed }: SearchParts) {
  if (query.trim() === '') return <SearchResults status="empty" documents={[]} retry={retryParts} />;
  if (engines === undefined)
    return <SearchResults status={hasFailed ? 'failed' : 'loading'} documents={[]} retry={retryParts} />;
  const answer = searchStaged(engines, query);
  if (answer.hasUnknownWords) wantMender();
  if (answer.wantsLanguages) wantLanguages();
  const isWaiting =
    answer.results.length === 0 &&
    (!isComplete ||
      (answer.hasUnknownWords && engines.base.mend === undefined) ||
      (answer.wantsLanguages && engines.full === undefined));
  return (
    <SearchResults
      status={isWaiting ? 'loading' : 'ready'}
      answer={answer}
      documents={engines.base.index.documents}
      retry={retryParts}
    />
  );
}

/** A one-line box would glue the lines of a pasted dialog together; a space between them reads better. */
function pasteWhole(event: ClipboardEvent, input: HTMLInputElement): void {
  const text = event.clipboardData?.getData('text/plain');
  if (text === undefined || !/[\r\n]/.test(text)) return;
  event.preventDefault();
  input.setRangeText(text.replaceAll(/\s*[\r\n]+\s*/g, ' '), input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
