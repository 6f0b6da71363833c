import { describe, expect, it } from 'vitest';
import { judgeBody } from '~/lib/content/article-rules.ts';
import { articleOf, CHANGE, changeStep, fence } from '../../helpers/content.ts';

const { backup, command, verify, undo } = CHANGE;
const judge = (mdx: string) => judgeBody(articleOf(mdx), 'a.mdx');

describe('the companions of a change', () => {
  it.each([
    [
      'Backup',
      [command, verify, undo],
      'Add <Backup> before the command: what to save or write down, or why nothing needs saving.',
    ],
    ['Verify', [backup, command, undo], 'Add <Verify> after the command: how to see that it worked.'],
    [
      'Undo',
      [backup, command, verify],
      'Add <Undo> after the command: how to put the old state back, or why nothing needs undoing.',
    ],
  ])('must hold <%s>', (name, parts, hint) => {
    expect(judge(changeStep(parts))).toEqual([
      {
        rule: 'change-companion',
        file: 'a.mdx',
        line: 7,
        message: `The change in step ‘restart’ has no <${name}>.`,
        hint,
      },
    ]);
  });

  it('must say something in words, not only in code', () => {
    const silent = `<Verify>\n\n${fence('powershell', 'Get-Service TermService')}\n\n</Verify>`;
    expect(judge(changeStep([backup, command, silent, undo]))).toEqual([
      {
        rule: 'change-companion',
        file: 'a.mdx',
        line: 7,
        message: '<Verify> of step ‘restart’ says nothing in words.',
        hint: 'Add <Verify> after the command: how to see that it worked.',
      },
    ]);
  });

  it('must begin with the backup', () => {
    expect(judge(changeStep([command, backup, verify, undo]))).toEqual([
      {
        rule: 'backup-first',
        file: 'a.mdx',
        line: 7,
        message: 'The backup of step ‘restart’ stands after its command.',
        hint: 'Readers run commands in order: put <Backup> before the command.',
      },
    ]);
  });

  it.each([
    ['Verify', [backup, verify, command, undo]],
    ['Undo', [backup, undo, command, verify]],
  ])('must have <%s> after the command', (name, parts) => {
    expect(judge(changeStep(parts))).toEqual([
      {
        rule: 'companion-order',
        file: 'a.mdx',
        line: 7,
        message: `<${name}> of step ‘restart’ stands before its command.`,
        hint: 'The order is: Backup, command, Verify, Undo.',
      },
    ]);
  });

  it('belong to one change of a step', () => {
    const second = `</Change>\n\n<Change risk="safe" because="Nothing." provenance="own">\n\n${backup}\n\n${verify}\n\n${undo}`;
    expect(judge(changeStep([backup, command, verify, undo, second]))).toEqual([
      {
        rule: 'one-change-per-step',
        file: 'a.mdx',
        line: 5,
        message: 'Step ‘restart’ holds more than one <Change>.',
        hint: 'Split it: each change has its own undo, and the undo’s anchor is the step’s id.',
      },
    ]);
  });
});
