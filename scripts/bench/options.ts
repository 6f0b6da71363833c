import { didYouMean } from '../../src/lib/text.ts';

/** Parts of the report, in their order. */
export const SECTION_NAMES = ['bytes', 'build', 'queries', 'scale', 'network', 'tree'] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

/** What the command was asked for. */
export interface BenchOptions {
  only: SectionName[];
  /** File the report is also written to. */
  out?: string;
}

/**
 * Reads the arguments of `npm run bench`.
 *
 * @throws a sentence saying what to write instead
 * @example parseOptions(['--only', 'bytes,tree']) // { only: ['bytes', 'tree'] }
 */
export function parseOptions(args: readonly string[]): BenchOptions {
  const options: BenchOptions = { only: [...SECTION_NAMES] };
  for (let i = 0; i < args.length; i += 2) {
    const [name, value] = [args[i], args[i + 1]];
    if (name !== '--only' && name !== '--out')
      throw new Error(
        `‘${name}’ is no option of the bench. Write: npm run bench -- [--only ${SECTION_NAMES.join(',')}] [--out FILE]`,
      );
    if (value === undefined) throw new Error(`${name} needs a value behind it.`);
    if (name === '--out') options.out = value;
    else options.only = value.split(',').map(toSection);
  }
  return options;
}

function toSection(name: string): SectionName {
  const found = SECTION_NAMES.find((known) => known === name);
  if (found === undefined) throw new Error(`‘${name}’ is no section of the bench. ${didYouMean(name, SECTION_NAMES)}`);
  return found;
}
