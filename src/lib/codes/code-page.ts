import type { Content, Entry } from '../content/content.ts';
import type { Fix } from '../content/fix-page.ts';
import { getById } from '../content/lookup.ts';
import type { CodeEntry } from '../schema/code.ts';
import type { SourceEntry } from '../schema/source.ts';
import { decimalOf, FAMILY_NAMES, formatCodeSlug, parseCodeSlug, titleOf } from './code.ts';

export type Code = Entry<CodeEntry>;

/** A link to another code page, with the reason to follow it. */
export interface CodeLink {
  slug: string;
  title: string;
  text: string;
}

/** Everything the page of one code shows. */
export interface CodePage {
  slug: string;
  /** `0x904 / 0x7`. */
  title: string;
  /** `2308 / 7`. */
  decimal: string;
  data: CodeEntry;
  /** Fixes it leads to, strongest evidence for it first. */
  fixes: Fix[];
  /** Codes people confuse it with, each with the check that tells them apart. */
  neighbours: CodeLink[];
  /** Halves of a pair, pairs a number is part of, and the same number in other lists. */
  related: CodeLink[];
  /** Questions that split its causes. */
  questions: { id: string; title: string }[];
  /** Messages that lead here first, in every language we have read. */
  messages: { title: string; because: string; texts: { language: string; text: string }[] }[];
  /** Every source of the page, each once. */
  sources: Entry<SourceEntry>[];
}

/** The meaning of a code in one line, for lists: its own, or the first report’s. */
export function meaningOf({ meaning, reports }: CodeEntry): string {
  return meaning ?? reports[0]?.meaning ?? '';
}

/** Collects what the page of a code shows from all content. */
export function buildCodePage(code: Code, content: Content): CodePage {
  const { id, data } = code;
  const keys = new Set([...data.sources, ...data.reports.flatMap(({ sources }) => sources)]);
  return {
    slug: id,
    title: titleOf(id),
    decimal: decimalOf(id),
    data,
    fixes: data.fixes.map((slug) => getById(content.fixes, slug)),
    neighbours: data.neighbours.map(({ code: slug, check }) => ({ slug, title: titleOf(slug), text: check })),
    related: relatedCodes(id, content.codes),
    questions: data.questions.map((questionId) => ({
      id: questionId,
      title: getById(content.questions, questionId).data.title,
    })),
    messages: messagesOf(id, content),
    sources: [...keys].map((key) => getById(content.sources, key)),
  };
}

function messagesOf(slug: string, { messages }: Pick<Content, 'messages'>): CodePage['messages'] {
  return messages.flatMap(({ data }) => {
    const first = data.leadsTo[0];
    if (first === undefined || !('code' in first) || first.code !== slug) return [];
    const texts = Object.entries(data.texts).flatMap(([language, wordings]) =>
      wordings.map(({ text }) => ({ language, text })),
    );
    return [{ title: data.title, because: data.because, texts }];
  });
}

function relatedCodes(slug: string, codes: readonly Code[]): CodeLink[] {
  const numbers = parseCodeSlug(slug);
  if (numbers === undefined) return [];
  const { space, value, extended } = numbers;
  const halves =
    extended === undefined
      ? []
      : [formatCodeSlug({ space: 'disconnect', value }), formatCodeSlug({ space: 'extended', value: extended })];
  const isMain = (other: ReturnType<typeof parseCodeSlug>) =>
    space === 'disconnect' && other?.extended !== undefined && other.value === value;
  const isExtended = (other: ReturnType<typeof parseCodeSlug>) => space === 'extended' && other?.extended === value;
  return codes.flatMap(({ id, data }) => {
    const other = parseCodeSlug(id);
    if (id === slug || other === undefined) return [];
    const link = (text: string) => [{ slug: id, title: titleOf(id), text: `${text}: ${meaningOf(data)}` }];
    if (halves.includes(id)) return link(`One half, as ${FAMILY_NAMES[data.family].one}`);
    if (extended === undefined && (isMain(other) || isExtended(other))) return link('As part of a pair');
    const isSameNumber = extended === undefined && other.extended === undefined && other.value === value;
    return isSameNumber ? link(`The same number as ${FAMILY_NAMES[data.family].one}`) : [];
  });
}
