import { readContent } from '../src/data/read-content.ts';
import { allAnswered, askSources, listSources, reportReplies } from './content/external-links.ts';

/**
 * `npm run links:external`: lists every source, one line each, for a machine with internet. With `--fetch` it asks
 * for each and reports what came back. Not part of the tests: they need no network.
 */
const TIME_LIMIT = 20_000;

const { content } = readContent(process.cwd());
if (process.argv.includes('--fetch')) {
  const replies = await askSources(content.sources, async (url) => {
    // Some servers answer only what looks like a browser, and refuse HEAD.
    const headers = { 'user-agent': 'Mozilla/5.0 (compatible; link check of a static site)', accept: 'text/html,*/*' };
    const reply = await fetch(url, { headers, signal: AbortSignal.timeout(TIME_LIMIT) });
    await reply.body?.cancel();
    return reply;
  });
  console.log(reportReplies(replies));
  if (!allAnswered(replies)) process.exitCode = 1;
} else {
  console.log(listSources(content).join('\n'));
}
