import { ruleFor, systemsOf } from '../lib/compatibility/table.ts';
import { getContent } from './content.ts';
import { getFixesBySlug } from './fixes.ts';

/** The table: for each client every host, grouped where the same rule holds. */
export function getCompatibility() {
  const content = getContent();
  const hosts = systemsOf(content.systems, 'host');
  return systemsOf(content.systems, 'client').map((client) => {
    const rules = [...new Set(hosts.map((host) => ruleFor(content, client.id, host.id)))].filter(
      (rule) => rule !== undefined,
    );
    return {
      client,
      rows: rules.map((rule) => ({
        rule,
        hosts: hosts.filter((host) => ruleFor(content, client.id, host.id) === rule),
        fixes: getFixesBySlug(rule.data.fixes),
      })),
    };
  });
}

/** All systems in the order of the table. */
export function getSystems() {
  return getContent().systems.toSorted((a, b) => a.data.order - b.data.order);
}

/** Sources by key, for the numbers of this page. */
export function getSourcesByKey() {
  return new Map(getContent().sources.map((source) => [source.id, source]));
}
