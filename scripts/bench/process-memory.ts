import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Milliseconds between two looks at a process. */
const LOOK_EVERY = 50;

/**
 * Watches the memory of a process and its children; the returned function ends the watch and says the most bytes they
 * held together. Linux tells it in /proc; elsewhere it is not measured.
 */
export function watchMemory(pid: number): () => number | undefined {
  if (!existsSync(`/proc/${pid}/status`)) return () => undefined;
  let peak = 0;
  const look = () => {
    const processes = [pid, ...descendantsOf(pid)];
    const together = processes.reduce((sum, id) => sum + readStatus(id, 'VmRSS'), 0);
    // Between two looks a single process may have held more; the kernel remembers its own peak.
    peak = Math.max(peak, together, ...processes.map((id) => readStatus(id, 'VmHWM')));
  };
  const timer = setInterval(look, LOOK_EVERY);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

function descendantsOf(pid: number): number[] {
  const threads = attempt(() => readdirSync(`/proc/${pid}/task`)) ?? [];
  const children = threads.flatMap((thread) =>
    (attempt(() => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')) ?? '')
      .split(' ')
      .filter(Boolean)
      .map(Number),
  );
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

function readStatus(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  const status = attempt(() => readFileSync(`/proc/${pid}/status`, 'utf8')) ?? '';
  return parseStatus(status, field);
}

/**
 * Bytes of a field of /proc/…/status, 0 when it is not there.
 *
 * @example parseStatus('VmRSS:\t  2048 kB', 'VmRSS') // 2097152
 */
export function parseStatus(status: string, field: string): number {
  const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
  return Number(kilobytes ?? 0) * 1024;
}

/** A process may end while it is being looked at; then it holds nothing. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
