const SHOWN_FOR_MS = 2500;

/** Makes every `[data-copy]` button of a document work; calling it again does nothing. */
export function installCopyButtons(root: Document): void {
  if (root.documentElement.dataset['copyReady'] !== undefined) return;
  root.documentElement.dataset['copyReady'] = '';
  root.addEventListener('click', (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[data-copy]') : null;
    if (button !== null) void copyFrom(button);
  });
}

async function copyFrom(button: HTMLButtonElement): Promise<void> {
  const text = textFor(button);
  try {
    await navigator.clipboard.writeText(text);
    say(button, 'Copied');
  } catch {
    // The clipboard may be blocked by the browser or missing on plain http: select the text, so that the keyboard can copy it.
    const done = selectText(button);
    say(button, done ? 'Press Ctrl+C' : 'Copy failed');
  }
}

function textFor(button: HTMLButtonElement): string {
  if (button.dataset['copy'] === 'command') return commandOf(button)?.textContent?.trimEnd() ?? '';
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  const { anchor } = button.dataset;
  return anchor === undefined ? canonical : `${canonical}#${anchor}`;
}

function commandOf(button: HTMLButtonElement): Element | null | undefined {
  return button.closest('.command')?.querySelector('pre code');
}

function selectText(button: HTMLButtonElement): boolean {
  const target = commandOf(button);
  if (!target) return false;
  getSelection()?.selectAllChildren(target);
  return true;
}

/** Shows the result on the button and tells screen readers; the old words come back after a while. */
function say(button: HTMLButtonElement, words: string): void {
  const { label = button.textContent ?? '' } = button.dataset;
  button.dataset['label'] = label;
  button.textContent = words;
  announcer().textContent = words;
  setTimeout(() => {
    button.textContent = label;
  }, SHOWN_FOR_MS);
}

function announcer(): Element {
  const existing = document.querySelector('#copy-status');
  if (existing !== null) return existing;
  const status = document.createElement('div');
  status.id = 'copy-status';
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  document.body.append(status);
  return status;
}
