import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { trimPolicy } from '../../scripts/build/exact-csp.ts';

const hashOf = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

const page = (policy: string, body: string) => `<meta http-equiv="content-security-policy" content="${policy}">${body}`;

describe('trimPolicy', () => {
  const script = 'run()';
  const style = 'a{color:red}';
  const policy = `script-src 'self' ${hashOf('other()')} ${hashOf(script)};style-src 'self' ${hashOf(style)} ${hashOf('b{}')};`;

  it('keeps the hashes of what stands in the page, and no other', () => {
    const body = `<script type="module">${script}</script><style>${style}</style>`;
    expect(trimPolicy(page(policy, body))).toBe(
      page(`script-src 'self' ${hashOf(script)}; style-src 'self' ${hashOf(style)};`, body),
    );
  });

  it.each([
    ['a script of its own file', `<script src="/a.js">${script}</script>`],
    ['data', `<script type="application/ld+json">${script}</script>`],
  ])('does not take %s for an inline script', (_, body) => {
    expect(trimPolicy(page(policy, body))).toBe(page("script-src 'self'; style-src 'self';", body));
  });

  it('leaves a page without a policy alone', () => {
    expect(trimPolicy('<p>Text</p>')).toBe('<p>Text</p>');
  });
});
