import type { QueryTerm } from './score.ts';
import { termsOf } from './words.ts';

/** Terms that only texts about Remote Desktop hold; the synonym table levels their spellings. */
const RDP_TERMS = termSet(
  'rdp xrdp freerdp xfreerdp rdesktop remmina mremoteng nla credssp termservice rdpwrap listener 3389 guacamole guacd rustdesk termsrv machinekeys sessionenv sesman',
);

/** Terms of things that are not ours, even when they happen over Remote Desktop. */
const FOREIGN_TERMS = termSet(
  'vnc teamviewer anydesk ssh kex sql mysql outlook smtp imap exchange printer print prin scanner clipboard rdpclip usb webcam webview2 camera monitor multimon dpi scaling resolution keyboard bluetooth headset speaker sound l2tp ikev2 pptp sstp bsod irql bios minecraft javascript python excel sharepoint onedrive teams steam browser',
);

function termSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').flatMap(termsOf));
}

/** What a text is about, as far as its words tell: that sets how well a page must fit to be shown. */
export interface Topic {
  isRdp: boolean;
  isForeign: boolean;
}

/** Tells a text about Remote Desktop from one about something else. */
export function topicOf(query: readonly QueryTerm[]): Topic {
  const has = (set: ReadonlySet<string>) =>
    query.some(
      ({ written, terms }) =>
        set.has(written) || terms.some(({ term, confidence }) => confidence > 0.8 && set.has(term)),
    );
  return { isRdp: has(RDP_TERMS), isForeign: has(FOREIGN_TERMS) };
}
