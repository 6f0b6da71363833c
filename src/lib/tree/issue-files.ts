/** File of a question, as issues name it. */
export function questionFile(id: string): string {
  return `src/content/questions/${id}.mdx`;
}

/** File of an outcome, as issues name it. */
export function outcomeFile(id: string): string {
  return `src/content/outcomes/${id}.yaml`;
}

/** File of a fix, as issues name it. */
export function fixFile(slug: string): string {
  return `src/content/fixes/${slug}.mdx`;
}
