import { countOf } from '~/lib/text.ts';

/** Makes the filter box of the index of codes work: rows that do not hold all its words are hidden. */
export function installCodeFilter(root: Document): void {
  const box = root.querySelector<HTMLInputElement>('#code-filter');
  const status = root.querySelector('#code-filter-status');
  if (box === null || status === null) return;
  const rows = [...root.querySelectorAll<HTMLElement>('.code-rows li')].map((row) => ({
    row,
    text: row.textContent?.toLowerCase() ?? '',
  }));
  const families = [...root.querySelectorAll<HTMLElement>('.code-family')];
  box.addEventListener('input', () => {
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { row, text } of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      shown += Number(!row.hidden);
    }
    for (const family of families) family.hidden = family.querySelector('li:not([hidden])') === null;
    status.textContent =
      words.length === 0
        ? ''
        : shown === 0
          ? 'No code matches. Clear the box to see all.'
          : `${countOf(shown, 'code')} shown.`;
  });
}
