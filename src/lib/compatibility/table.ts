import type { Content, Entry } from '../content/content.ts';
import type { CompatibilityEntry, SystemEntry } from '../schema/compatibility.ts';

/** Stands for every system of a role. */
export const ANY = 'any';

type Rule = Entry<CompatibilityEntry>;
type System = Entry<SystemEntry>;

/** The two ends of the table, in order. */
export function systemsOf(systems: readonly System[], role: SystemEntry['roles'][number]): System[] {
  return systems.filter(({ data }) => data.roles.includes(role)).toSorted((a, b) => a.data.order - b.data.order);
}

/**
 * The rule for one client meeting one host: of all that match, the one with the fewest cells, so that special cases
 * win over general ones. `undefined` when none matches, which the content check does not let pass.
 */
export function ruleFor(
  content: Pick<Content, 'systems' | 'compatibility'>,
  client: string,
  host: string,
): Rule | undefined {
  const size = ({ data }: Rule) => countOf(data.clients, content, 'client') * countOf(data.hosts, content, 'host');
  return content.compatibility
    .filter(
      ({ data }) =>
        [ANY, client].some((id) => data.clients.includes(id)) && [ANY, host].some((id) => data.hosts.includes(id)),
    )
    .toSorted((a, b) => size(a) - size(b) || a.id.localeCompare(b.id))[0];
}

function countOf(
  ids: readonly string[],
  { systems }: Pick<Content, 'systems'>,
  role: SystemEntry['roles'][number],
): number {
  return ids.includes(ANY) ? systemsOf(systems, role).length : ids.length;
}

/** Cells of the table without a rule, as pairs of client and host. */
export function emptyCells(content: Pick<Content, 'systems' | 'compatibility'>): [client: string, host: string][] {
  return systemsOf(content.systems, 'client').flatMap((client) =>
    systemsOf(content.systems, 'host').flatMap((host): [string, string][] =>
      ruleFor(content, client.id, host.id) === undefined ? [[client.id, host.id]] : [],
    ),
  );
}
