const SHOWN_FOR_MS = 2500;

/** Makes every `[data-copy]` button of a document work; calling it again does nothing. */
export function installCopyButtons(root: Document): void {
  if (root.querySelector('#copy-status') !== null) return;
  const status = createStatus(root);
  root.addEventListener('click', (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[data-copy]') : null;
    if (button !== null) void copyFrom(button, status);
  });
}

/** The live region stands there before anything is said, because screen readers only notice changes of a known one. */
function createStatus(root: Document): HTMLElement {
  const status = root.createElement('div');
  status.id = 'copy-status';
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  root.body.append(status);
  return status;
}

async function copyFrom(button: HTMLButtonElement, status: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(textFor(button));
    say(button, status, { shown: 'Copied', announced: 'Copied.' });
  } catch {
    // The clipboard may be blocked by the browser or missing on plain http: select the text, so that the keyboard can copy it.
    const key = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘C' : 'Ctrl+C';
    getSelection()?.selectAllChildren(commandOf(button) ?? addressBeside(button));
    say(button, status, {
      shown: `Press ${key}`,
      announced: `The browser does not allow copying. The text is selected: press ${key}.`,
    });
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

/** The address in words after the button, for those whose browser does not let it be copied. */
function addressBeside(button: HTMLButtonElement): Element {
  const next = button.nextElementSibling;
  if (next?.matches('[data-address]')) return next;
  const address = document.createElement('code');
  address.dataset['address'] = '';
  address.textContent = textFor(button);
  button.after(address);
  return address;
}

/** Shows the result on the button and tells screen readers; the old words come back after a while. */
function say(button: HTMLButtonElement, status: HTMLElement, words: { shown: string; announced: string }): void {
  const { label = button.textContent ?? '' } = button.dataset;
  button.dataset['label'] = label;
  button.textContent = words.shown;
  status.textContent = words.announced;
  setTimeout(() => {
    button.textContent = label;
    // Emptied, so that the same words are announced again the next time.
    status.textContent = '';
  }, SHOWN_FOR_MS);
}
