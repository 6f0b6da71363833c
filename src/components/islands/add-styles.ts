/**
 * Adds a style sheet that only a part loaded later needs. Imported in the ordinary way it would be put into every
 * page that might load that part.
 *
 * @param url address of the sheet, from an import with `?url`
 */
export function addStyles(url: string): void {
  if (document.querySelector(`link[href="${url}"]`) !== null) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = url;
  document.head.append(link);
}
