import { queryFromPath } from '~/lib/search/query-from-path.ts';
import { addressMemory, entryMemory, fragmentFor, noMemory, type QueryMemory, writeLater } from './query-memory.ts';

/** Where a form stands: in the header, on a page of its own, on the search page, or on the page for missing addresses. */
type Role = 'header' | 'page' | 'search' | 'missing';

const MEMORIES: Record<Role, QueryMemory> = {
  header: noMemory,
  page: entryMemory,
  search: addressMemory,
  missing: entryMemory,
};

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
  const memory = MEMORIES[role];
  const wake = wakeOnce(form, place);
  input.addEventListener('focus', wake);
  form.addEventListener('submit', (event) => submit(event, form, input, place));
  root.addEventListener('keydown', (event) => moveWithKeys(event, input, place));
  writeLater(memory, input);
  const recall = () => show(input, memory.read());
  recall();
  if (role === 'search') {
    addEventListener('hashchange', recall);
    if (location.search !== '') memory.write(input.value);
  }
  if (role === 'missing' && input.value === '') show(input, queryFromPath(location.pathname, import.meta.env.BASE_URL));
  if (input.value !== '' || root.activeElement === input) wake();
}

/** Loads the search when it is first needed; what failed is tried again the next time. */
function wakeOnce(form: HTMLFormElement, place: HTMLElement): () => void {
  let isAwake = false;
  return () => {
    if (isAwake) return;
    isAwake = true;
    import('~/components/islands/SearchBox/mount.tsx').then(
      ({ mountSearch }) => {
        place.replaceChildren();
        mountSearch(form, place);
      },
      () => {
        isAwake = false;
        failSoftly(form, place);
      },
    );
  };
}

function show(input: HTMLInputElement, query: string | null): void {
  if (query === null || query === input.value) return;
  input.value = query;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Enter: from the header to the search page, elsewhere to the first result. Nothing goes into a query string. */
function submit(event: SubmitEvent, form: HTMLFormElement, input: HTMLInputElement, place: HTMLElement): void {
  event.preventDefault();
  const isHeader = form.dataset['role'] === 'header';
  if (isHeader) location.assign(`${new URL(form.action).pathname}${fragmentFor(input.value)}`);
  else (place.querySelector<HTMLElement>('.search-results a') ?? input).focus();
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

/**
 * The code of the search could not be loaded: says so, and offers the lists, which need no script. Only a new page can
 * try again, because browsers remember for the life of a page that a module failed.
 */
function failSoftly(form: HTMLFormElement, place: HTMLElement): void {
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const again = document.createElement('button');
  again.className = 'button quiet';
  again.textContent = 'Load the page again';
  again.addEventListener('click', () => location.reload());
  const link = (text: string, to: string) =>
    Object.assign(document.createElement('a'), { textContent: text, href: new URL(to, form.action).href });
  const ways = document.createElement('p');
  ways.append(
    again,
    ' or read the list of ',
    link('all causes', '../fix/'),
    ' or ',
    link('all codes', '../codes/'),
    '.',
  );
  const failed = document.createElement('div');
  failed.className = 'search-failed';
  failed.append(status, ways);
  place.replaceChildren(failed);
  status.textContent = 'The search could not be loaded.';
}
