import { addSlug, type CodeReading, emptyReading } from './code-reading.ts';
import { valuesOf } from './code-tokens.ts';
import { type KnownCodes, pairSlug } from './known-codes.ts';

/** Words that may stand beside a bare number without making it something else. */
const NOISE =
  /\b(?:rdp|mstsc|rds|error|err|code|codes|remote|desktop|connection|extended|ext|microsoft|fehler|fehlercode|erreur|errore|fout|c[oó]digo|the|what|is|mean|means|meaning|reason|for|of|and)\b|错误|代码|エラー|コード|오류|(?<=[\p{L}\p{N}])-|-(?!\d)|[\s:：#!?.,;"'“”()[\]/|]+/giu;

/** Words that may stand beside a number of one or two digits: “remote desktop 8” is a version. */
const CODE_WORDS =
  /\b(?:error|err|code|codes|extended|ext|fehler|fehlercode|erreur|errore|fout|c[oó]digo)\b|[\s:：#!?.]+/giu;

/**
 * A number alone, or with nothing but noise words: `904`, `rdp 2308`, `b07`, `2308/7`. It may be decimal or
 * hexadecimal; both readings are offered if both are known, hexadecimal first, because that is what dialogs show.
 */
export function readBareNumber(text: string, known: KnownCodes): CodeReading | undefined {
  const words = text.replaceAll(NOISE, ' ').trim().split(' ').filter(Boolean);
  const areNumbers =
    words.every((word) => /^(?:[0-9a-f]{1,8}|-?\d{1,10})$/i.test(word)) && words.some((word) => /\d/.test(word));
  if (words.length === 0 || words.length > 2 || !areNumbers) return undefined;
  if (words.every((word) => word.length < 3) && text.replaceAll(CODE_WORDS, ' ').trim() !== words.join(' '))
    return undefined;
  const [first = '', second] = words;
  const readings = valuesOf(first);
  const reading = emptyReading();
  if (second !== undefined) {
    for (const value of readings) {
      for (const extended of valuesOf(second)) {
        const slug = pairSlug(known, value, extended);
        if (slug !== undefined) addSlug(reading, slug, `${first} / ${second}`);
      }
    }
  }
  const meanings = readings.map((value) => known.byValue.get(value) ?? []);
  for (const slug of meanings.flat().toSorted((a, b) => Number(b.startsWith('0x')) - Number(a.startsWith('0x'))))
    addSlug(reading, slug, first);
  const isKnown = reading.slugs.length > 0;
  return {
    ...reading,
    unknown: isKnown || !/^-?\d+$/.test(first) ? [] : [first],
    isAmbiguous: meanings.filter((slugs) => slugs.length > 0).length > 1,
  };
}
