import { describe, expect, it } from 'vitest';
import { judgeCompatibility } from '~/lib/compatibility/judge-table.ts';
import { emptyCells, ruleFor, systemsOf } from '~/lib/compatibility/table.ts';
import type { Content } from '~/lib/content/content.ts';
import { contentWith, smallContent } from '../../helpers/content.ts';

/** The small content with one more rule. */
const withRule = (id: string, clients: string[], hosts: string[]) =>
  contentWith(({ compatibility }) => {
    const [first] = compatibility;
    if (first === undefined) throw new Error('The fixture has lost its rule.');
    compatibility.push({ ...first, id, data: { ...first.data, clients, hosts } });
  });

describe('systemsOf', () => {
  it('lists the systems of a role in the order of the table', () => {
    const { systems } = smallContent();
    expect(systemsOf(systems, 'client').map(({ id }) => id)).toEqual(['windows', 'phone']);
    expect(systemsOf(systems, 'host').map(({ id }) => id)).toEqual(['windows']);
  });
});

describe('ruleFor', () => {
  it('takes a general rule when there is no other', () => {
    expect(ruleFor(smallContent(), 'phone', 'windows')?.id).toBe('all');
  });

  it('prefers the rule with the fewest cells', () => {
    const content = withRule('phones', ['phone'], ['any']);
    expect(ruleFor(content, 'phone', 'windows')?.id).toBe('phones');
    expect(ruleFor(content, 'windows', 'windows')?.id).toBe('all');
  });

  it('takes the first name among equals', () => {
    expect(ruleFor(withRule('a-copy', ['any'], ['any']), 'phone', 'windows')?.id).toBe('a-copy');
  });

  it('finds nothing for a pair without a rule', () => {
    expect(ruleFor({ ...smallContent(), compatibility: [] }, 'phone', 'windows')).toBeUndefined();
  });
});

describe('emptyCells', () => {
  it('is empty when every client meets every host', () => {
    expect(emptyCells(smallContent())).toEqual([]);
  });

  it('lists each pair without a rule', () => {
    expect(emptyCells({ ...smallContent(), compatibility: [] })).toEqual([
      ['windows', 'windows'],
      ['phone', 'windows'],
    ]);
  });
});

describe('judgeCompatibility', () => {
  const judged = (change: (content: Content) => void) => judgeCompatibility(contentWith(change));

  it('finds nothing wrong with a full table', () => {
    expect(judged(() => {})).toEqual([]);
  });

  it('reports a cell without a rule', () => {
    const issues = judged(({ compatibility }) => {
      for (const { data } of compatibility) data.clients = ['windows'];
    });
    expect(issues).toEqual([
      {
        rule: 'empty-cell',
        file: 'src/content/compatibility',
        message: 'No rule says what happens when ‘phone’ meets ‘windows’.',
        hint: 'Add a file whose ‘clients:’ and ‘hosts:’ name them, or ‘any’.',
      },
    ]);
  });

  it('reports a system at an end it cannot stand at', () => {
    const issues = judged(({ compatibility }) => {
      for (const { data } of compatibility) data.hosts = ['windows', 'phone'];
    });
    expect(issues).toEqual([
      {
        rule: 'wrong-end',
        file: 'src/content/compatibility/all.yaml',
        line: 2,
        message: '‘phone’ stands in ‘hosts’, but the system is no host.',
        hint: 'Systems that can be a host: windows.',
      },
    ]);
  });

  it('leaves unknown systems to the references', () => {
    const issues = judged(({ compatibility }) => {
      for (const { data } of compatibility) data.hosts = ['windows', 'fridge'];
    });
    expect(issues).toEqual([]);
  });
});
