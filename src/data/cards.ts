import { type Card, cardOfCode, cardOfFix, cardOfOutcome, cardOfPage, cardOfQuestion } from '../lib/cards/card.ts';
import type { CardKind } from '../lib/urls.ts';
import { getCodePages } from './codes.ts';
import { getContent } from './content.ts';
import { getFixesBySlug } from './fixes.ts';
import { getOutcomePages, getQuestionPages } from './tree.ts';

/** Cards of the pages that are one of a kind, by id. */
const PAGES: Readonly<Record<string, readonly [title: string, text: string]>> = {
  home: [
    'Remote Desktop says 0x904 and 0x7?',
    'Paste the message or answer a few questions, and get the one safe fix, with its sources.',
  ],
  fixes: ['All fixes', 'Every cause of a failing Remote Desktop connection, best evidence first.'],
  codes: ['All codes', 'What each Remote Desktop code means, in hexadecimal and decimal, and where it leads.'],
  search: ['Search', 'Paste the whole message, a line of the log or a bare code, in any language.'],
  flowchart: ['Flowchart', 'The whole decision tree as a picture and as an outline.'],
  corrections: ['Wrong advice, corrected', 'What must not be followed as it stands, why, and what to do instead.'],
  compatibility: [
    'Which systems work together',
    'Client and host systems: what is most likely, what to update, what never to do.',
  ],
  checklist: ['The order of attack', 'One printable sheet: checks and repairs, cheapest and safest first.'],
  about: ['About Reconnect', 'Where the facts come from, what the grades mean, and what stays in your browser.'],
};

/** Every preview card of the site. */
export function getCards(): { kind: CardKind; id: string; card: Card }[] {
  return [
    ...getContent().fixes.map((fix) => ({ kind: 'fix' as const, id: fix.id, card: cardOfFix(fix) })),
    ...getCodePages().map((page) => ({ kind: 'code' as const, id: page.slug, card: cardOfCode(page) })),
    ...getQuestionPages().map(({ node }) => ({ kind: 'find' as const, id: node.id, card: cardOfQuestion(node) })),
    ...getOutcomePages().map(({ node, data }) => ({
      kind: 'find' as const,
      id: node.id,
      card: cardOfOutcome(data, getFixesBySlug(node.fixes)),
    })),
    ...Object.entries(PAGES).map(([id, [title, text]]) => ({
      kind: 'page' as const,
      id,
      card: cardOfPage(title, text),
    })),
  ];
}
