import type { TreeFigures } from '../../src/lib/tree/measure-tree.ts';
import { MAX_ANSWERS, MAX_ANSWERS_WITHOUT_HOST } from '../../src/lib/tree/validate-tree.ts';

/** The figures of the tree as lines of text. */
export function formatFigures({ questions, outcomes, edges, paths, depth, fixes }: TreeFigures): string {
  const width = Math.max(...fixes.map(({ slug }) => slug.length));
  const number = (value: number) => value.toLocaleString('en').padStart(7);
  return [
    `${questions + outcomes} nodes: ${questions} questions and ${outcomes} outcomes`,
    `${edges} edges, ${paths.toLocaleString('en')} paths`,
    `Answers to an outcome: median ${depth.median}, at most ${depth.max} (limit ${MAX_ANSWERS}), without access to the host at most ${depth.maxWithoutHost} (limit ${MAX_ANSWERS_WITHOUT_HOST})`,
    '',
    `${'Fix'.padEnd(width)}  offered on paths, of which the answers speak for it`,
    ...fixes.map(
      ({ slug, paths: offered, fitting }) => `${slug.padEnd(width)}  ${number(offered)}  ${number(fitting)}`,
    ),
  ].join('\n');
}
