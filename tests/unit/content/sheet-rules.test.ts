import { describe, expect, it } from 'vitest';
import type { Content } from '~/lib/content/content.ts';
import { commandsOf, judgeSheets, sheetCommands } from '~/lib/content/sheet-rules.ts';
import { contentWith, smallContent } from '../../helpers/content.ts';

const judged = (change: (content: Content) => void) => judgeSheets(contentWith(change));
const setChecklist = (code: string, risk: 'safe' | 'caution' | 'danger' = 'safe') =>
  judged(({ checklist }) => {
    for (const { data } of checklist) Object.assign(data, { command: { shell: 'powershell', code }, risk });
  });

describe('commandsOf', () => {
  it('lists the commands of articles, evidence packs and the checklist', () => {
    expect(commandsOf(smallContent()).map(({ command }) => `${command.owner}: ${command.role}`)).toEqual([
      'service: check',
      'restart: change',
      'restart: verify',
      'host: check',
      'look: check',
    ]);
  });
});

describe('sheetCommands', () => {
  it('gives the line of the key and whether the command stands on it', () => {
    expect(sheetCommands(smallContent()).map(({ command, isInline }) => [command.line, isInline])).toEqual([
      [7, false],
      [9, true],
    ]);
  });
});

describe('judgeSheets', () => {
  it('finds nothing wrong with commands that read', () => {
    expect(judgeSheets(smallContent())).toEqual([]);
  });

  it('reports a changing verb in an evidence pack', () => {
    const issues = judged(({ evidence }) => {
      for (const { data } of evidence) data.code = 'Restart-Service TermService\nnetstat -ano';
    });
    expect(issues).toEqual([
      {
        rule: 'check-changes',
        file: 'src/content/evidence/host.yaml',
        line: 7,
        message: 'Check ‘host’ holds ‘Restart-Service’, which changes the machine.',
        hint: 'A check only reads. Use another command, or move it into a <Change> of a step.',
      },
    ]);
  });

  it('reports a changing verb in a safe line of the checklist', () => {
    expect(setChecklist('Restart-Service TermService').map(({ rule, line }) => [rule, line])).toEqual([
      ['check-changes', 9],
    ]);
  });

  it('lets a line of the checklist change what its risk admits', () => {
    expect(setChecklist('Restart-Service TermService', 'caution')).toEqual([]);
  });

  it('reports a command that lowers protection, whatever its risk', () => {
    expect(setChecklist('Set-NetFirewallProfile -All -Enabled False', 'danger')).toEqual([
      {
        rule: 'lowers-protection',
        file: 'src/content/checklist/look.yaml',
        line: 9,
        message: 'The command of ‘look’ turns the firewall off.',
        hint: 'A sheet shows no way back beside a command. Name the fix whose <Test> does it.',
      },
    ]);
  });

  it('reports another shell’s words', () => {
    expect(setChecklist('dir %ProgramData%').map(({ rule }) => rule)).toEqual(['wrong-shell']);
  });
});
