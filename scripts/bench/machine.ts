import { cpus, totalmem } from 'node:os';

/** The kind of machine the figures come from, without anything that names it. */
export function describeMachine(): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores, ${gigabytes} GB of memory, ${process.platform} on ${process.arch}, Node ${process.versions.node}`;
}
