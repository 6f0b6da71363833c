import { getEntry, render } from 'astro:content';

/**
 * The body of an article or question as a component.
 *
 * @throws when there is no such file
 */
export async function getBody(collection: 'fixes' | 'questions', id: string) {
  const entry = await getEntry(collection, id);
  if (entry === undefined) throw new Error(`The text of ‘${id}’ in ${collection} is missing.`);
  return (await render(entry)).Content;
}
