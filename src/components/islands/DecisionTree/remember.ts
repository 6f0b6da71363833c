const KEY = 'reconnect:last';

/** Remembers the page and state for “continue where you left off”. Storage may be blocked or full: then nothing is remembered. */
export function rememberPlace(address: string): void {
  try {
    localStorage.setItem(KEY, address);
  } catch {
    // A convenience only; the address bar holds the same state.
  }
}

export function forgetPlace(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was remembered then.
  }
}

/**
 * The remembered address, if it is one of this site’s tree pages with a state; whatever else lies in the storage is
 * ignored.
 */
export function recallPlace(findPath: string): string | undefined {
  try {
    const stored = localStorage.getItem(KEY);
    const isOurs =
      stored?.startsWith(findPath) && stored.includes('#') && stored.length < 4000 && !/["'<>\s]/.test(stored);
    return isOurs ? (stored ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}
