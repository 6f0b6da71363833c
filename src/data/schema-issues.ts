import type { z } from 'astro/zod';
import type { Issue } from '../lib/issues/issue.ts';
import { didYouMean } from '../lib/text.ts';

/** Where a value of a file stands. */
interface Where {
  file: string;
  lineAt: (path: readonly PropertyKey[]) => number | undefined;
}

/** One fault a schema found, as issues for a writer: each unknown key by itself, with the nearest one that exists. */
export function schemaIssues(fault: z.core.$ZodIssue, schema: z.ZodType, { file, lineAt }: Where): Issue[] {
  const at = (path: readonly PropertyKey[]) => {
    const line = lineAt(path);
    return { rule: 'schema', file, ...(line === undefined ? {} : { line }) };
  };
  if (fault.code === 'unrecognized_keys') {
    const known = fault.path.length === 0 ? keysOf(schema) : [];
    return fault.keys.map((key) => ({
      ...at([...fault.path, key]),
      message: `The key ‘${[...fault.path.map(String), key].join('.')}’ is not known here.`,
      ...(known.length === 0 ? {} : { hint: didYouMean(key, known) }),
    }));
  }
  const field = fault.path.map(String).join('.') || 'the file';
  return [{ ...at(fault.path), message: `${field}: ${fault.message}` }];
}

/** The keys an object of this schema may have; those of all kinds where there are several. */
function keysOf(schema: z.ZodType): string[] {
  if ('shape' in schema && typeof schema.shape === 'object' && schema.shape !== null) return Object.keys(schema.shape);
  if ('options' in schema && Array.isArray(schema.options)) return [...new Set(schema.options.flatMap(keysOf))];
  return [];
}
