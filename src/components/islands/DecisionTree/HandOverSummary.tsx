import { useEffect, useState } from 'preact/hooks';
import { formatLocalTime } from '~/lib/local-time.ts';
import { buildHandOver, type HandOverFacts } from '~/lib/tree/hand-over.ts';
import { fixPath } from '~/lib/urls.ts';
import { absolute } from '~/site.ts';
import type { HandOverProps } from './HandOverPanel.tsx';
import { loadHandOverFacts } from './load.ts';

const NO_FACTS: HandOverFacts = { evidence: [], changes: {} };

/** The summary itself: copyable as text and as Markdown, printable, with room for a note. */
export function HandOverSummary({ tree, place, addressOf }: HandOverProps) {
  const [facts, setFacts] = useState(NO_FACTS);
  const [notes, setNotes] = useState('');
  const [said, setSaid] = useState('');
  useEffect(() => {
    loadHandOverFacts().then(setFacts, () =>
      setSaid('The commands to collect could not be loaded; the rest is complete.'),
    );
  }, []);
  const { text, markdown } = buildHandOver(tree, place.state, {
    nodeId: place.nodeId,
    time: formatLocalTime(new Date()),
    link: new URL(addressOf(place.nodeId, place.state), location.href).href,
    fixLink: (slug, anchor) => absolute(fixPath(slug, anchor)),
    facts,
    notes,
  });
  const copy = (content: string) => {
    navigator.clipboard?.writeText(content).then(
      () => setSaid('Copied.'),
      () => setSaid('The browser does not allow copying. Select the text below and press Ctrl+C.'),
    ) ?? setSaid('The browser does not allow copying. Select the text below and press Ctrl+C.');
  };
  return (
    <div>
      <p class="no-print">
        It holds your answers and nothing else of yours. Names of computers and people are in it only if you type them
        here.
      </p>
      <p class="no-print">
        <label for="hand-over-notes">Anything to add?</label>
        <textarea
          id="hand-over-notes"
          rows={3}
          value={notes}
          onInput={(event) => setNotes(event.currentTarget.value)}
        />
      </p>
      <div class="button-row no-print">
        <button type="button" class="button quiet" onClick={() => copy(text)}>
          Copy as text
        </button>
        <button type="button" class="button quiet" onClick={() => copy(markdown)}>
          Copy as Markdown
        </button>
        <button type="button" class="button quiet" onClick={() => print()}>
          Print
        </button>
        <span role="status">{said}</span>
      </div>
      <pre class="hand-over-text" tabindex={0}>
        {text}
      </pre>
    </div>
  );
}
