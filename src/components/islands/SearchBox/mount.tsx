import { render } from 'preact';
import { type StagedAnswer, searchStaged } from '~/lib/search/stages.ts';
import { addStyles } from '../add-styles.ts';
import { ENGLISH, type Resource, retryParts, type SearchParts, wantParts, watchParts } from './parts.ts';
import styles from './SearchBox.css?url';
import { SearchResults } from './SearchResults.tsx';

/**
 * Joins a search form to the index: results appear as one types. The form’s own input stays in place, so that focus,
 * caret and pasting are never disturbed.
 */
export function mountSearch(form: HTMLFormElement, place: HTMLElement): void {
  const input = form.querySelector('input');
  if (input === null) return;
  addStyles(styles);
  let parts: SearchParts = { engines: undefined, progress: new Map() };
  // The button that tries again goes away with the failure, and must not take the focus with it.
  const retry = () => {
    input.focus();
    retryParts();
  };
  const draw = () => render(viewOf(input.value, parts, retry), place);
  input.addEventListener('input', draw);
  input.addEventListener('paste', (event) => pasteWhole(event, input));
  watchParts((next) => {
    parts = next;
    draw();
  });
}

function viewOf(query: string, { engines, progress }: SearchParts, retry: () => void) {
  const view = { documents: engines?.base.index.documents ?? [], retry };
  if (query.trim() === '') return <SearchResults status="empty" {...view} />;
  if (engines === undefined)
    return <SearchResults status={progress.get('core') === 'failed' ? 'failed' : 'loading'} {...view} />;
  const answer = searchStaged(engines, query);
  const wanted = resourcesFor(answer);
  wantParts(wanted);
  const states = wanted.map((resource) => progress.get(resource));
  // “Nothing” may only be said when everything was asked; but all codes stand in the core, so an unknown one is certain.
  const isNothing = answer.results.length === 0;
  if (isNothing && states.includes('loading')) return <SearchResults status="loading" {...view} />;
  if (isNothing && answer.unknownCodes.length === 0 && states.includes('failed'))
    return <SearchResults status="failed" {...view} />;
  return <SearchResults status="ready" answer={answer} {...view} />;
}

/** What a query needs, judged by the answer so far. */
function resourcesFor({ hasUnknownWords, wantsLanguages }: StagedAnswer): Resource[] {
  return [
    ...ENGLISH,
    ...(hasUnknownWords ? ['mender' as const] : []),
    ...(wantsLanguages ? ['languages' as const] : []),
  ];
}

/** A one-line box would glue the lines of a pasted dialog together; a space between them reads better. */
function pasteWhole(event: ClipboardEvent, input: HTMLInputElement): void {
  const text = event.clipboardData?.getData('text/plain');
  if (text === undefined || !/[\r\n]/.test(text)) return;
  event.preventDefault();
  input.setRangeText(text.replaceAll(/\s*[\r\n]+\s*/g, ' '), input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
