import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Content } from '~/lib/content/content.ts';
import { judgeIds, RESERVED_ANCHORS } from '~/lib/content/id-rules.ts';
import { contentWith } from '../../helpers/content.ts';

const judged = (change: (content: Content) => void) =>
  judgeIds(contentWith(change)).map(({ rule, file, message, hint }) => ({
    rule,
    file: file.replace(/^.*content\//, ''),
    message,
    hint,
  }));

describe('judgeIds', () => {
  it('finds nothing wrong with ids that differ', () => {
    expect(judged(() => {})).toEqual([]);
  });

  it('reports an outcome that is named like a question', () => {
    const issues = judged(({ outcomes }) => {
      for (const outcome of outcomes.slice(0, 1)) outcome.id = 'light';
    });
    expect(issues).toEqual([
      {
        rule: 'node-twice',
        file: 'outcomes/battery.yaml',
        message: '‘light’ is the name of an outcome and of a question.',
        hint: 'Both would have the address /find/…/ of that name. Rename the newer file.',
      },
    ]);
  });

  it.each(['undo', 'sources', 'step-restart', 'undo-restart', 'source-2'])(
    'reports a check whose id the page itself uses: %s',
    (id) => {
      const issues = judged(({ fixes }) => {
        for (const check of fixes[1]?.article.checks.slice(0, 1) ?? []) check.id = id;
      });
      expect(issues).toEqual([
        {
          rule: 'reserved-anchor',
          file: 'fixes/loose-cable.mdx',
          message: `The check’s id ‘${id}’ is taken by a part of the page itself.`,
          hint: expect.stringMatching(
            /^Choose another; taken are meaning, confirm, .* and everything that begins with step-/,
          ),
        },
      ]);
    },
  );

  it('reports a code file whose name is not a code', () => {
    const issues = judged(({ codes }) => {
      for (const code of codes) code.id = '904';
    });
    expect(issues).toEqual([
      {
        rule: 'code-file-name',
        file: 'codes/0x904.yaml',
        message: 'The file name ‘904’ is not a code.',
        hint: 'Write lower-case hexadecimal without padding, like ‘0x904’, ‘extended-0x7’ or ‘0x904-0x7’.',
      },
    ]);
  });

  it.each([
    ['extended-0x7', 'extended'],
    ['0x904-0x7', 'pair'],
  ])('reports a family that does not fit the name %s', (id, family) => {
    const issues = judged(({ codes }) => {
      for (const code of codes) code.id = id;
    });
    expect(issues).toEqual([
      {
        rule: 'code-family',
        file: 'codes/0x904.yaml',
        message: `The file name ‘${id}’ is that of the family ‘${family}’, but the file says ‘disconnect’.`,
        hint: 'Correct the file’s name or its ‘family:’.',
      },
    ]);
  });

  it('reports a name that stands twice in the register', () => {
    const issues = judged(({ register }) => {
      for (const { data } of register) {
        if (data.kind === 'service') data.entries.push({ name: 'termservice', sources: ['manual'] });
      }
    });
    expect(issues).toEqual([
      {
        rule: 'register-twice',
        file: 'register/services.yaml',
        message: '‘termservice’ stands twice in the register.',
        hint: 'Merge the entries; one name has one list of options and sources.',
      },
    ]);
  });

  it('lets an event stand once for each log', () => {
    const issues = judged(({ register }) => {
      for (const { data } of register) {
        if (data.kind === 'event')
          data.entries.push({ name: '1058', log: 'Application', source: 'Other', sources: ['manual'] });
      }
    });
    expect(issues).toEqual([]);
  });
});

describe('RESERVED_ANCHORS', () => {
  it('holds every fixed id of the components that stand on a page with checks', () => {
    const folders = ['components/fix', 'components/tree', 'components/site', 'components/search', 'layouts'];
    const onOtherPages = [
      'About.astro',
      'EvidenceMatrix.astro',
      'Flowchart.astro',
      'FlowchartView.astro',
      'Home.astro',
      'Outline.astro',
      'SearchPage.astro',
    ];
    const used = folders.flatMap((folder) =>
      readdirSync(join('src', folder))
        .filter((name) => !onOtherPages.includes(name))
        .flatMap((name) =>
          [...readFileSync(join('src', folder, name), 'utf8').matchAll(/\bid="([^"]+)"/g)].map(([, id = '']) => id),
        ),
    );
    expect(used.length).toBeGreaterThan(5);
    expect([...new Set(used)].filter((id) => !RESERVED_ANCHORS.includes(id))).toEqual([]);
  });
});
