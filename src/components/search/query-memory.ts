/** Where a form keeps its query, so that Back and Reload bring it back. Nothing of it is ever sent. */
export interface QueryMemory {
  read: () => string | null;
  write: (query: string) => void;
}

/** Longest query an address or a history entry carries. */
const MAX_KEPT = 2000;

/** The fragment of the address, to be shared; the `?q=` of a form without JavaScript is read and then moved there. */
export const addressMemory: QueryMemory = {
  read: () => new URLSearchParams(location.hash.slice(1)).get('q') ?? new URLSearchParams(location.search).get('q'),
  write: (query) => history.replaceState(history.state, '', `${location.pathname}${fragmentFor(query)}`),
};

/** The history entry, for pages whose address says something else. */
export const entryMemory: QueryMemory = {
  read: () => {
    const { query } = (history.state ?? {}) as { query?: unknown };
    return typeof query === 'string' ? query : null;
  },
  write: (query) => history.replaceState({ ...history.state, query: cut(query) }, ''),
};

/** None: the box in the header is only passed through. */
export const noMemory: QueryMemory = { read: () => null, write: () => undefined };

/**
 * Writes only when the visitor pauses or leaves the box, because browsers refuse a page that rewrites its history
 * entry many times a second.
 */
export function writeLater({ write }: QueryMemory, input: HTMLInputElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    write(input.value);
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(flush, 300);
  });
  input.addEventListener('blur', flush);
}

/** @example fragmentFor('0x904 0x7') // '#q=0x904%200x7' */
export function fragmentFor(query: string): string {
  return query === '' ? '' : `#q=${encodeURIComponent(cut(query))}`;
}

/** A cut may leave half a character at the end, which no address can hold. */
function cut(query: string): string {
  return query.slice(0, MAX_KEPT).replaceAll(/\p{Surrogate}/gu, '');
}
