import type { Content, Entry } from '../../src/lib/content/content.ts';
import type { SourceEntry } from '../../src/lib/schema/source.ts';
import { countOf } from '../../src/lib/text.ts';

/** What became of one request: the status of the answer, or why there was none. */
export interface Reply {
  key: string;
  url: string;
  status: number | undefined;
  /** Where it was redirected to, or the error’s text. */
  note: string;
}

/** Asks for an address; gives the answer’s status and final address, and throws without an answer. */
export type Ask = (url: string) => Promise<{ status: number; url: string }>;

/** How many requests run at a time: few, because many sources share a server. */
const AT_A_TIME = 4;

/** After so many requests without any answer there is no network, and the rest need not wait for their time limit. */
const ENOUGH_SILENCE = 8;

/** Every source that a reader can open, one line each: address, key, day it was read, title. */
export function listSources({ sources }: Pick<Content, 'sources'>): string[] {
  return sources.map(({ id, data }) => `${data.url}\t${id}\t${data.seen}\t${data.title}`);
}

/** Asks for every source and notes what came back; never throws, and gives up early when nobody answers. */
export async function askSources(sources: readonly Entry<SourceEntry>[], ask: Ask): Promise<Reply[]> {
  const waiting = sources.map(({ id, data }, i) => ({ i, key: id, url: data.url }));
  const replies: Reply[] = [];
  const isHopeless = () => {
    const known = Object.values(replies);
    return known.length >= ENOUGH_SILENCE && known.every(({ status }) => status === undefined);
  };
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined && !isHopeless(); next = waiting.shift()) {
      const { i, key, url } = next;
      replies[i] = { key, url, ...(await answerOf(url, ask)) };
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  return Object.values(replies);
}

async function answerOf(url: string, ask: Ask): Promise<Pick<Reply, 'status' | 'note'>> {
  try {
    const reply = await ask(url);
    return { status: reply.status, note: withoutHash(reply.url) === withoutHash(url) ? '' : `now ${reply.url}` };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { status: undefined, note: cause instanceof Error ? cause.message : String(cause) };
  }
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/, '');
}

/** The replies in words: those that need a look, then the figures. Without any answer, one sentence. */
export function reportReplies(replies: readonly Reply[]): string {
  if (replies.every(({ status }) => status === undefined))
    return `None of the first ${countOf(replies.length, 'source')} answered, so this machine has no way to the internet (${replies[0]?.note ?? 'nothing to ask'}). Run it on one that has.`;
  const suspects = replies.filter(({ status, note }) => status === undefined || status >= 400 || note !== '');
  const lines = suspects.map(
    ({ key, url, status, note }) => `${status ?? '---'}  ${key}  ${url}${note === '' ? '' : `  ${note}`}`,
  );
  const failed = replies.filter(({ status }) => status === undefined || status >= 400).length;
  const moved = suspects.length - failed;
  return [
    ...lines,
    `${countOf(replies.length, 'source')}: ${replies.length - failed} answered well, ${moved} of them under another address; ${failed} did not.`,
  ].join('\n');
}

/** Whether every source answered well. */
export function allAnswered(replies: readonly Reply[]): boolean {
  return replies.every(({ status }) => status !== undefined && status < 400);
}
