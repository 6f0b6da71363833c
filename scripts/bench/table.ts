/** A table as it is printed: one row of headings, then cells as text. */
export interface Table {
  /** What the table shows, in one line above it. */
  caption?: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** One part of the report. */
export interface Section {
  title: string;
  /** How it was measured, in a paragraph each. */
  notes: readonly string[];
  tables: readonly Table[];
}

/**
 * A Markdown table. Columns whose cells are all figures are set to the right.
 *
 * @example formatTable({ head: ['page', 'bytes'], rows: [['home', '9,120']] })
 */
export function formatTable({ caption, head, rows }: Table): string {
  const lines = [
    row(head),
    row(head.map((_, column) => (isNumeric(rows.map((cells) => cells[column] ?? '')) ? '---:' : '---'))),
    ...rows.map(row),
  ].join('\n');
  return caption === undefined ? lines : `${caption}:\n\n${lines}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(cellText).join(' | ')} |`;
}

/** An empty cell says so, and nothing in a cell can end it. */
function cellText(text: string): string {
  return text === '' ? '–' : text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}

function isNumeric(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => /^[\d,.–]+(?: ?(?:kB|MB|ms|s|%))?$/.test(cell));
}

/** A section with its heading, its notes and its tables. */
export function formatSection({ title, notes, tables }: Section): string {
  return [`## ${title}`, ...notes, ...tables.map(formatTable)].join('\n\n');
}

/**
 * A whole number with its thousands apart.
 *
 * @example formatCount(14000) // '14,000'
 */
export function formatCount(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}

/**
 * Milliseconds with as many digits as say something.
 *
 * @example formatMs(0.1234) // '0.12'
 * @example formatMs(1234.5) // '1,235'
 */
export function formatMs(value: number): string {
  if (value < 10) return value.toFixed(2);
  return value < 100 ? value.toFixed(1) : formatCount(value);
}

/**
 * A share as three digits, as `npm run eval:search` prints it; a dash when there is no whole.
 *
 * @example formatShare(3, 4) // '0.750'
 */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3);
}

/**
 * A goal beside a figure, and whether the figure keeps it.
 *
 * @example formatGoal(13_000, 14_000) // '≤ 14,000: met'
 */
export function formatGoal(value: number, limit: number, unit = ''): string {
  return `≤ ${formatCount(limit)}${unit}: ${value <= limit ? 'met' : '**missed**'}`;
}
