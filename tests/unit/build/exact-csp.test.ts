import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hoistPolicy, trimPolicy } from '../../../scripts/build/exact-csp.ts';

const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
const policy = (content: string) => `<meta http-equiv="content-security-policy" content="${content}">`;

describe('trimPolicy', () => {
  it('keeps the hashes of the page’s own scripts and styles and drops all others', () => {
    const all = policy(`script-src 'self' ${hash('a()')} ${hash('other()')}; style-src 'self' ${hash('p{}')};`);
    const html = `${all}<style>p{}</style><script>a()</script>`;
    expect(trimPolicy(html)).toBe(
      `${policy(`script-src 'self' ${hash('a()')}; style-src 'self' ${hash('p{}')};`)}<style>p{}</style><script>a()</script>`,
    );
  });

  it('needs no hash for scripts with an address and for data', () => {
    const html = `${policy(`script-src 'self' ${hash('')} ${hash('{}')};`)}<script src="/a.js"></script><script type="application/ld+json">{}</script>`;
    expect(trimPolicy(html)).toContain(`content="script-src 'self';"`);
  });
});

describe('hoistPolicy', () => {
  const meta = policy("default-src 'none'");

  it('moves the policy before the first element it governs', () => {
    const html = `<title>T</title><link rel="canonical" href="/"><link rel="icon" href="/i"><style></style>${meta}`;
    expect(hoistPolicy(html)).toBe(
      `<title>T</title><link rel="canonical" href="/">${meta}<link rel="icon" href="/i"><style></style>`,
    );
  });

  it('leaves a page alone that has no policy or nothing to govern', () => {
    expect(hoistPolicy('<style></style>')).toBe('<style></style>');
    expect(hoistPolicy(`<title>T</title>${meta}<p>x</p>`)).toBe(`<title>T</title>${meta}<p>x</p>`);
  });
});
