/** An opening tag as it stands in the page. */
export interface Tag {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Where it starts, in characters. */
  at: number;
}

const TAG = /<([a-z][a-z0-9-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;
const RAW = /(<(script|style)\b[^>]*>)([\s\S]*?)(<\/\2>)/gi;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };

/** Every opening tag of a page; what stands inside scripts and styles is not markup. */
export function readTags(html: string): Tag[] {
  const markup = html.replace(RAW, (_, open: string, _name, code: string, close: string) => {
    return open + ' '.repeat(code.length) + close;
  });
  return [...markup.matchAll(TAG)].map(({ 1: name = '', 2: attributes = '', index }) => ({
    name: name.toLowerCase(),
    attributes: readAttributes(attributes),
    at: index,
  }));
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', ...values]) => [
      name.toLowerCase(),
      decode(values.find((value) => value !== undefined) ?? ''),
    ]),
  );
}

/** Scripts that stand in the page and run, and inline styles, exactly as a browser hashes them. */
export function readInline(html: string, name: 'script' | 'style'): string[] {
  return [...html.matchAll(RAW)]
    .filter(([, open = '', raw]) => raw?.toLowerCase() === name && !/\ssrc=|ld\+json/.test(open))
    .map(([, , , code = '']) => code);
}

/** What a person reads on the page, in one line. */
export function readText(html: string): string {
  const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';
  return decode(
    body
      .replace(RAW, '')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' '),
  );
}

/** Text between the tags of the first element of this name. */
export function readElement(html: string, name: string): string | undefined {
  const content = new RegExp(`<${name}\\b[^>]*>([\\s\\S]*?)</${name}>`).exec(html)?.[1];
  return content === undefined ? undefined : decode(content.replaceAll(/<[^>]+>/g, '').trim());
}

/** Writes character references as the characters they stand for. */
export function decode(text: string): string {
  return text.replaceAll(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
