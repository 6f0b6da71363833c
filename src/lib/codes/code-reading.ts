/** What the numbers of a text mean. */
export interface CodeReading {
  /** Pages of the codes read, best first: pairs before singles. */
  slugs: string[];
  /** How each was written in the text, by slug, to show why it was found. */
  writtenAs: Record<string, string>;
  /** Numbers written as a code that we do not know, as written. */
  unknown: string[];
  /** Whether one bare number was read in two ways. */
  isAmbiguous: boolean;
}

/** A reading that found nothing. */
export function emptyReading(): CodeReading {
  return { slugs: [], writtenAs: {}, unknown: [], isAmbiguous: false };
}

/** Notes a page once, with the spelling it was first read from. */
export function addSlug(reading: CodeReading, slug: string, written: string): void {
  if (reading.slugs.includes(slug)) return;
  reading.slugs.push(slug);
  reading.writtenAs[slug] = written;
}
