import { readContent } from '../../src/data/read-content.ts';
import type { Content } from '../../src/lib/content/content.ts';
import { judgeNames } from '../../src/lib/content/name-rules.ts';
import { commandsOf } from '../../src/lib/content/sheet-rules.ts';
import { validateContent } from '../../src/lib/content/validate.ts';
import { formatIssues } from '../../src/lib/issues/format.ts';
import type { Issue } from '../../src/lib/issues/issue.ts';
import { readPowerShellBlocks } from './powershell.ts';

/** Everything wrong with the content below `root`: reading, rules across files, the tree, and PowerShell syntax. */
export function checkContent(root: string): { content: Content; issues: Issue[] } {
  const { content, issues, unread } = readContent(root);
  const commands = commandsOf(content);
  const powerShell = readPowerShellBlocks(commands);
  return {
    content,
    issues: [
      ...issues,
      ...validateContent(content, unread),
      ...powerShell.issues,
      ...judgeNames(content, commands, powerShell.commands),
    ],
  };
}

/** Content mistakes, printed for a writer; thrown by the build so that no page is made from broken content. */
export class ContentError extends Error {
  override name = 'ContentError';
  constructor(issues: readonly Issue[]) {
    super(`The content has mistakes.\n\n${formatIssues(issues)}\n\nCONTRIBUTING.md explains each rule in brackets.`);
  }
}
