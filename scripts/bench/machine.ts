import { cpus, loadavg, totalmem } from 'node:os';

/** The kind of machine the figures come from, without anything that names it. */
export function describeMachine(): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores, ${gigabytes} GB of memory, ${process.platform} on ${process.arch}, Node ${process.versions.node}`;
}

/** How busy the machine was in the last minute, which decides how far times can be trusted; Windows does not tell. */
export function describeLoad(): string {
  const [lastMinute = 0] = loadavg();
  return process.platform === 'win32'
    ? 'how busy it was is not measured here'
    : `${lastMinute.toFixed(1)} programs wanted a core at once`;
}
