import { plainText } from '../inline.ts';
import { FAMILY_NAMES } from './code.ts';
import { type CodePage, meaningOf } from './code-page.ts';

/** Search engines cut longer descriptions. */
const DESCRIPTION_LENGTH = 158;

/** Page title: the code, its decimal form and what it is, the words people search with. */
export function headlineOf({ title, decimal, data }: Pick<CodePage, 'title' | 'decimal' | 'data'>): string {
  if (data.family === 'pair') {
    const [main, extended] = title.split(' / ');
    return `Error code ${main}, extended error code ${extended}: what it means`;
  }
  const words = {
    disconnect: 'Remote Desktop error code',
    dialog: 'Remote Desktop error code',
    gateway: 'Remote Desktop Gateway error code',
    extended: 'Extended error code',
    errinfo: 'RDP protocol error',
    negotiation: 'RDP negotiation failure',
  } as const;
  return `${words[data.family]} ${title.replace(/^[A-Za-z ]+/, '')} (${decimal})${data.name === undefined ? '' : ` ${data.name}`}`;
}

/** Search-result sentence: what the code means and how many repairs it leads to, cut at a word. */
export function describeCode({
  title,
  decimal,
  data,
  fixes,
}: Pick<CodePage, 'title' | 'decimal' | 'data' | 'fixes'>): string {
  const meaning = plainText(meaningOf(data));
  const names = fixes.slice(0, 2).map((fix) => fix.data.short);
  const leads = names.length === 0 ? '' : ` Look at: ${names.join(', ')}.`;
  return cut(`${title} (${decimal}), ${FAMILY_NAMES[data.family].one} of Remote Desktop: ${meaning}${leads}`);
}

function cut(text: string): string {
  if (text.length <= DESCRIPTION_LENGTH) return text;
  return `${text.slice(0, DESCRIPTION_LENGTH - 1).replace(/\s+\S*$/, '')}…`;
}
