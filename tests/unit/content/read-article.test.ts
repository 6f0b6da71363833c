// cspell:ignore Chek
import { describe, expect, it } from 'vitest';
import { articleOf, CHANGE, changeStep, check, fence, readBody } from '../../helpers/content.ts';

describe('readArticle', () => {
  it.each([
    ['unknown-component', '<Chek id="a" />', '<Chek> is not a component of this site.', 'Did you mean ‘Check’?'],
    [
      'component-props',
      '<Note kind="loud">\n\nText.\n\n</Note>',
      '<Note> attribute ‘kind’: Use one of: info, caution, danger.',
      'Attributes of <Note>: kind.',
    ],
    [
      'component-props',
      '<Note tone="info">\n\nText.\n\n</Note>',
      '<Note> attribute ‘tone’: Unrecognized key: "tone"',
      'Attributes of <Note>: kind.',
    ],
    [
      'component-props',
      '<Cite keys={"a"} />',
      '<Cite> attribute ‘keys’: Invalid input: expected string, received undefined',
      'Attributes of <Cite>: keys.',
    ],
    [
      'misplaced-component',
      '<Healthy>\n\nFine.\n\n</Healthy>',
      '<Healthy> stands inside the body.',
      'Put it inside <Check>.',
    ],
    [
      'no-import',
      "import X from './x.astro'",
      'Articles hold words, not code: imports and exports are not allowed.',
      'Use the components the page provides; CONTRIBUTING lists them.',
    ],
    [
      'no-expression',
      '{1 + 1}',
      'Articles hold words, not code: “{…}” is not allowed.',
      'In prose, write the braces in backticks.',
    ],
    [
      'no-heading',
      '## Heading',
      'Headings come from <Section> and the steps, so that their ids never change.',
      'Use <Section id="…">, a <Step> or bold text.',
    ],
    [
      'loose-code-fence',
      fence('powershell', 'Get-Service'),
      'A command stands outside of a component.',
      'Put it into <Check> (reads) or <Change> (changes), so that risk, copy button and undo are shown.',
    ],
    [
      'unknown-shell',
      check(fence('pwsh', 'Get-Service')),
      'A code fence says ‘pwsh’.',
      'Start it with one of: powershell, cmd, bash, rdp, text.',
    ],
  ])('reports %s', (rule, mdx, message, hint) => {
    expect(readBody(mdx).issues).toEqual([{ rule, file: 'a.mdx', line: expect.any(Number), message, hint }]);
  });

  it('reports where in the file the fault is', () => {
    expect(readBody('One.\n\nTwo.\n\n## Heading').issues.map(({ line }) => line)).toEqual([5]);
  });

  it('takes a tag of HTML for an unknown component', () => {
    const issues = readBody('Text <br /> more.').issues;
    expect(issues.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'unknown-component: <br> is not a component of this site.',
    ]);
  });

  it('reports a change that stands in a check', () => {
    const issues = readBody(check('<Change risk="safe" because="x" provenance="own">\n\nText.\n\n</Change>')).issues;
    expect(issues).toEqual([
      {
        rule: 'misplaced-component',
        file: 'a.mdx',
        line: 3,
        message: '<Change> stands inside <Check>.',
        hint: 'Put it inside <Step> or <Test>.',
      },
    ]);
  });

  it('files each command under its role and owner', () => {
    const { backup, command, undo } = CHANGE;
    const verify = `<Verify>\n\nIt runs.\n\n${fence('powershell', 'Get-Service TermService')}\n\n</Verify>`;
    const { commands } = articleOf(changeStep([backup, command, verify, undo]));
    expect(commands.map(({ role, owner, code }) => [role, owner, code])).toEqual([
      ['change', 'restart', 'Restart-Service TermService'],
      ['verify', 'restart', 'Get-Service TermService'],
    ]);
  });

  it('does not take the output of a check for a command', () => {
    const output = `<Healthy>\n\n${fence('text', 'Restart-Service')}\n\n</Healthy>`;
    const { commands, checks } = articleOf(check(fence('cmd', 'qwinsta')).replace(/<Healthy>.*<\/Healthy>/, output));
    expect(commands.map(({ code }) => code)).toEqual(['qwinsta']);
    expect(checks[0]?.healthy).toBe('Restart-Service');
  });

  it('collects sources, links and prose with their lines', () => {
    const article = articleOf('One [fix](/fix/nla/) <Cite keys="disc wiki" />.\n\n- Two.');
    expect(article.cites).toEqual([
      { key: 'disc', line: 1 },
      { key: 'wiki', line: 1 },
    ]);
    expect(article.links).toEqual([{ url: '/fix/nla/', line: 1 }]);
    expect(article.prose.map(({ text, line }) => [text, line])).toEqual([
      ['One fix .', 1],
      ['Two.', 3],
    ]);
  });

  it('reads text on the line of its tag as prose', () => {
    expect(articleOf(check('Look.')).prose.map(({ text }) => text)).toEqual(['Look.', 'It runs.', 'It is stopped.']);
  });
});
