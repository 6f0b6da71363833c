/** What is told of a list of measurements. */
export interface Summary {
  count: number;
  median: number;
  p95: number;
  max: number;
}

/**
 * The smallest value that at least a share of the values do not exceed (nearest rank), so that every figure printed
 * was truly measured.
 *
 * @throws when there is nothing to choose from or the share is not between 0 and 1
 * @example percentile([1, 2, 3, 4], 0.5) // 2
 */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error('There is no value to take a percentile of.');
  if (!(share >= 0 && share <= 1)) throw new Error(`A share lies between 0 and 1, not at ${share}.`);
  const sorted = values.toSorted((a, b) => a - b);
  // The list is not empty and the rank lies within it.
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as number;
}

/** Median, 95th percentile and maximum of a list of measurements. */
export function summarize(values: readonly number[]): Summary {
  return {
    count: values.length,
    median: percentile(values, 0.5),
    p95: percentile(values, 0.95),
    max: percentile(values, 1),
  };
}

/**
 * Up to `count` items, evenly spread over a list, the first always among them.
 *
 * @example spread(['a', 'b', 'c', 'd'], 2) // ['a', 'c']
 */
export function spread<T>(items: readonly T[], count: number): T[] {
  if (count >= items.length) return [...items];
  // Every index is smaller than the length.
  return Array.from({ length: count }, (_, i) => items[Math.floor((i * items.length) / count)] as T);
}
