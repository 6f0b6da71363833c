/** One change of the search box: when it was painted, and how long the main thread worked for it. */
export interface PaintSample {
  /** Characters in the box. */
  length: number;
  /** Milliseconds from the key to the end of the frame that shows the results. */
  painted: number;
  /** Milliseconds of that in which scripts, style, layout and paint ran; the rest is waiting for the next frame. */
  work: number;
}

/** What the probe leaves in the page. */
export interface ProbeWindow extends Window {
  paintSamples: PaintSample[];
  /** Milliseconds from the focus in the box to the frame with the first result. */
  firstResult: number | undefined;
  /** Longest task of the main thread since the page was opened, in milliseconds. */
  longestTask: number;
}

/**
 * Runs in the page before its own scripts: notes each change of a search box and the frame after it. A result that
 * arrives later, from a worker or a part that was still loading, moves the end of its sample. Everything it needs
 * stands inside, because only its own text travels into the page.
 */
export function installPaintProbe(): void {
  const probe = window as unknown as ProbeWindow;
  Object.assign(probe, { paintSamples: [], firstResult: undefined, longestTask: 0 });
  let [keyAt, focusedAt, openedAt] = [0, 0, 0];
  let current: { sample: PaintSample; from: number } | undefined;
  const waiting = new Set<typeof current>();
  // A frame shows what was drawn before it began; what comes later waits for the next one.
  const noteFrame = () => {
    const hasFrame = waiting.size > 0;
    waiting.add(current);
    if (hasFrame) return;
    requestAnimationFrame(() => {
      const frameAt = performance.now();
      const shown = [...waiting];
      waiting.clear();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => closeFrame(shown, frameAt);
      port2.postMessage(undefined);
    });
  };
  const closeFrame = (shown: readonly (typeof current)[], frameAt: number) => {
    const now = performance.now();
    for (const entry of shown) {
      if (entry === undefined) continue;
      entry.sample.painted = now - entry.from;
      entry.sample.work += now - frameAt;
    }
    if (document.querySelector('#search-results li') !== null) probe.firstResult ??= now - focusedAt;
  };
  let observer: MutationObserver | undefined;
  addEventListener('focusin', ({ timeStamp }) => (focusedAt = timeStamp), true);
  addEventListener('keydown', ({ timeStamp }) => (keyAt = timeStamp), true);
  // The page’s own listeners come between these two: what they draw belongs to this change, not to the one before.
  const open = ({ target, timeStamp }: Event) => {
    openedAt = performance.now();
    // A paste has no key; what was typed long before it does not count.
    const from = keyAt > 0 && timeStamp - keyAt < 1000 ? keyAt : timeStamp;
    keyAt = 0;
    const sample = { length: (target as HTMLInputElement).value.length, painted: 0, work: 0 };
    probe.paintSamples.push(sample);
    current = { sample, from };
    const place = document.querySelector('#search-results');
    if (place === null || observer !== undefined) return;
    observer = new MutationObserver(noteFrame);
    observer.observe(place, { childList: true, subtree: true, characterData: true });
  };
  addEventListener('input', open, true);
  addEventListener('input', () => {
    if (current === undefined) return;
    current.sample.work += performance.now() - openedAt;
    noteFrame();
  });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) probe.longestTask = Math.max(probe.longestTask, duration);
  }).observe({ type: 'longtask', buffered: true });
}
