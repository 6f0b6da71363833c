import { type Content, placeOf } from '../content/content.ts';
import type { Issue } from '../issues/issue.ts';
import { listOf } from '../text.ts';
import { ANY, emptyCells } from './table.ts';

/** Which list of a rule names the systems of which end. */
const ENDS = { client: 'clients', host: 'hosts' } as const;

/** Judges the table of client × host: no cell without a rule, no system at an end it cannot stand at. */
export function judgeCompatibility(content: Pick<Content, 'systems' | 'compatibility'>): Issue[] {
  const empty = emptyCells(content).map(([client, host]) => ({
    rule: 'empty-cell',
    file: 'src/content/compatibility',
    message: `No rule says what happens when ‘${client}’ meets ‘${host}’.`,
    hint: 'Add a file whose ‘clients:’ and ‘hosts:’ name them, or ‘any’.',
  }));
  return [...empty, ...content.compatibility.flatMap((entry) => misplacedSystems(entry, content))];
}

function misplacedSystems(entry: Content['compatibility'][number], { systems }: Pick<Content, 'systems'>): Issue[] {
  return (['client', 'host'] as const).flatMap((role) => {
    const fitting = systems.filter(({ data }) => data.roles.includes(role)).map(({ id }) => id);
    return entry.data[ENDS[role]].flatMap((id, i) => {
      const isKnown = systems.some((system) => system.id === id);
      if (id === ANY || !isKnown || fitting.includes(id)) return [];
      return [
        {
          rule: 'wrong-end',
          ...placeOf(entry, `${ENDS[role]}.${i}`),
          message: `‘${id}’ stands in ‘${ENDS[role]}’, but the system is no ${role}.`,
          hint: `Systems that can be a ${role}: ${listOf(fitting)}.`,
        },
      ];
    });
  });
}
