/** Pages of the tree that were fetched ahead of a click, by address. */
const fetched = new Map<string, Promise<Document>>();

/** Fetches a page of the tree and keeps it for the click; a failure is forgotten, the link still works. */
export function prefetchPage(path: string): Promise<Document> {
  const existing = fetched.get(path);
  if (existing !== undefined) return existing;
  const page = fetch(path)
    .then(async (response) => {
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return new DOMParser().parseFromString(await response.text(), 'text/html');
    })
    .catch((error: unknown) => {
      fetched.delete(path);
      throw error;
    });
  fetched.set(path, page);
  page.catch(() => {
    // Shown by the click itself, which then follows the link in the ordinary way.
  });
  return page;
}

/** Parts of a page that differ from one node of the tree to the next. */
const PARTS = ['#tree-node', '.breadcrumb'] as const;

/**
 * Shows another page of the tree in place of the present one: its question, its title and its canonical address.
 * Focus moves to the new heading, so that screen readers announce it once.
 *
 * @returns whether the page could be shown
 */
export function showPage(page: Document): boolean {
  for (const selector of PARTS) {
    const next = page.querySelector(selector);
    const present = document.querySelector(selector);
    if (next === null || present === null) return false;
    present.replaceWith(document.importNode(next, true));
  }
  document.title = page.title;
  const canonical = page.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  if (canonical !== undefined) document.querySelector('link[rel="canonical"]')?.setAttribute('href', canonical);
  return true;
}

/** Puts the focus on the heading of the page shown. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('#tree-node h1')?.focus({ preventScroll: true });
}
