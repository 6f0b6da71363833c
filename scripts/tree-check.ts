import { readContent } from '../src/data/read-content.ts';
import { formatIssues } from '../src/lib/issues/format.ts';
import { countOf } from '../src/lib/text.ts';
import { buildTree } from '../src/lib/tree/build-tree.ts';
import { measureTree } from '../src/lib/tree/measure-tree.ts';
import { validateQuestions } from '../src/lib/tree/question-rules.ts';
import { validateTree } from '../src/lib/tree/validate-tree.ts';
import { judgeRecorded } from './tree/judge-recorded.ts';
import { readRecorded, writeRecorded } from './tree/recorded.ts';
import { formatFigures } from './tree/report.ts';

/**
 * `npm run tree:check [-- --record]`: prints the figures of the decision tree and everything that is wrong with it.
 * With `--record`, rewrites the recorded tables for review and adds new links to the list of shared ones.
 */
const root = process.cwd();
const { content, issues: unreadable } = readContent(root);
const tree = buildTree(content);
const broken = [...unreadable, ...validateTree(tree), ...validateQuestions(content.questions)];
const canCount = !broken.some(({ rule }) => rule === 'tree-cycle' || rule === 'tree-root');
if (canCount) console.log(`${formatFigures(measureTree(tree))}\n`);
if (process.argv.includes('--record') && canCount)
  console.log(`Recorded; ${countOf(writeRecorded(root, tree), 'new link')}. Review the tables like code.\n`);
const issues = canCount ? [...broken, ...judgeRecorded(tree, readRecorded(root))] : broken;
if (issues.length > 0) {
  console.error(formatIssues(issues));
  process.exitCode = 1;
} else {
  console.log('Every rule holds, and the tree is as recorded.');
}
