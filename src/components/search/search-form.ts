import { queryFromPath } from '~/lib/search/query-from-path.ts';

/** Where a form takes its first query from: its own page, the address, or a path that does not exist. */
type Role = 'header' | 'page' | 'search' | 'missing';

/**
 * Makes the search form of a page live. Nothing is loaded before the visitor turns to the box, except on the search
 * page and the 404 page, which come with a query.
 */
export function installSearchForm(root: Document): void {
  const form = root.querySelector<HTMLFormElement>('form[role="search"]');
  const input = form?.querySelector('input');
  const place = root.querySelector<HTMLElement>('#search-results');
  if (!form || !input || place === null) return;
  const role = form.dataset['role'] as Role;
  const wake = once(() =>
    import('~/components/islands/SearchBox/mount.tsx').then(
      ({ mountSearch }) => mountSearch(form, place, role === 'search' ? { onQuery: writeQuery } : {}),
      () => failSoftly(place),
    ),
  );
  input.addEventListener('focus', wake);
  form.addEventListener('submit', (event) => submit(event, form, input, place, role));
  root.addEventListener('keydown', (event) => moveWithKeys(event, input, place));
  if (role === 'search') {
    takeQuery(input);
    addEventListener('hashchange', () => takeQuery(input));
  }
  if (role === 'missing') input.value = queryFromPath(location.pathname, import.meta.env.BASE_URL);
  if (input.value !== '' || root.activeElement === input) wake();
}

function once(run: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    run();
  };
}

/** The query of `#q=` or, from a form without JavaScript, of `?q=`; the address keeps it in the fragment only. */
function takeQuery(input: HTMLInputElement): void {
  const fromHash = new URLSearchParams(location.hash.slice(1)).get('q');
  const fromSearch = new URLSearchParams(location.search).get('q');
  const query = fromHash ?? fromSearch;
  if (query === null || query === input.value) return;
  input.value = query;
  if (fromSearch !== null) writeQuery(query);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function writeQuery(query: string): void {
  const short = query.slice(0, 2000);
  history.replaceState(
    history.state,
    '',
    `${location.pathname}${short === '' ? '' : `#q=${encodeURIComponent(short)}`}`,
  );
}

/** Enter: from the header to the search page, elsewhere to the first result. Nothing goes into a query string. */
function submit(
  event: SubmitEvent,
  form: HTMLFormElement,
  input: HTMLInputElement,
  place: HTMLElement,
  role: Role,
): void {
  event.preventDefault();
  const first = place.querySelector<HTMLElement>('.search-results a');
  if (role !== 'header' && first !== null) first.focus();
  else if (role === 'header')
    location.assign(`${new URL(form.action).pathname}#q=${encodeURIComponent(input.value.slice(0, 2000))}`);
  else input.focus();
}

/** “/” goes to the box, arrow keys through the results, Escape back. */
function moveWithKeys(event: KeyboardEvent, input: HTMLInputElement, place: HTMLElement): void {
  const active = document.activeElement;
  const isTyping = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement;
  if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    input.focus();
    return;
  }
  const links = [...place.querySelectorAll<HTMLElement>('.search-results li > a')];
  const at = links.indexOf(active as HTMLElement);
  if (active !== input && at < 0) return;
  if (event.key === 'Escape' && at >= 0) input.focus();
  else if (event.key === 'ArrowDown') (links[at + 1] ?? links[at])?.focus();
  else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? input).focus();
  else return;
  event.preventDefault();
}

/** The code of the search could not be loaded: the form still leads to the page with all causes and codes. */
function failSoftly(place: HTMLElement): void {
  place.textContent = 'The search could not be loaded. The lists of all fixes and all codes still work.';
}
