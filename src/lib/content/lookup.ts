/**
 * The entry with this id. The content is validated before every build, so a missing one is a bug of ours.
 *
 * @throws when there is none
 */
export function getById<T extends { id: string }>(entries: readonly T[], id: string): T {
  const entry = entries.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(`There is no ‘${id}’. The content check should have caught this.`);
  return entry;
}
