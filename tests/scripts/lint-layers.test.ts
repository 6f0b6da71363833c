// The layers of the source are held by lint rules. Each must fire in every kind of file it covers, and say why.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const BIOME = resolve('node_modules/@biomejs/biome/bin/biome');

const PURE = 'src/lib is the pure core: no Astro, Preact or Node';
const LOWEST = 'src/lib is the lowest layer: it imports only src/lib.';
const DATA = 'src/data reads content and hands out domain types';
const PROPS = 'Components and layouts get their data as props';
const ABOVE = 'Pages and build scripts stand above components';
const PAGE = 'A page only joins src/data to a layout and components';
const SITE = 'Tests of the built site look at dist/';

type Import = readonly [path: string, module: string];

const REFUSED: readonly (readonly [...Import, reason: string])[] = [
  ['src/lib/x.ts', 'astro:content', PURE],
  ['src/lib/x.tsx', 'preact', PURE],
  ['src/lib/x.ts', 'preact/hooks', PURE],
  ['src/lib/deep/x.ts', 'node:fs', PURE],
  ['src/lib/x.ts', '~/data/codes.ts', LOWEST],
  ['src/lib/deep/x.ts', '../../data/codes.ts', LOWEST],
  ['src/lib/x.ts', '~/components/ui/Badge.astro', LOWEST],
  ['src/lib/x.ts', '~/layouts/BaseLayout.astro', LOWEST],
  ['src/lib/x.ts', '../../scripts/server.ts', LOWEST],
  ['src/lib/x.ts', '~/site.ts', LOWEST],
  ['src/data/x.ts', '~/components/ui/Badge.astro', DATA],
  ['src/data/x.ts', '../pages/index.astro', DATA],
  ['src/components/ui/X.astro', 'astro:content', PROPS],
  ['src/components/ui/X.astro', '~/data/codes.ts', PROPS],
  ['src/components/islands/X.tsx', '~/data/codes.ts', PROPS],
  ['src/components/islands/x.ts', 'node:fs', PROPS],
  ['src/layouts/X.astro', '../data/codes.ts', PROPS],
  ['src/components/ui/X.astro', '~/pages/index.astro', ABOVE],
  ['src/layouts/X.astro', '../../scripts/server.ts', ABOVE],
  ['src/pages/x.astro', 'astro:content', PAGE],
  ['src/pages/x.astro', './index.astro', PAGE],
  ['src/pages/x.json.ts', 'node:fs', PAGE],
  ['src/pages/deep/x.astro', '~/pages/index.astro', PAGE],
  ['tests/site/x.test.ts', '~/components/ui/Badge.astro', SITE],
  ['tests/site/x.test.ts', 'astro:content', SITE],
];

const ALLOWED: readonly Import[] = [
  ['src/lib/x.ts', '~/lib/text.ts'],
  ['src/lib/x.ts', 'astro/zod'],
  ['src/lib/x.ts', 'fuse.js'],
  ['src/data/x.ts', 'astro:content'],
  ['src/data/x.ts', 'node:fs'],
  ['src/components/ui/X.astro', '~/lib/text.ts'],
  ['src/components/islands/X.tsx', 'preact/hooks'],
  ['src/layouts/X.astro', '~/components/ui/Badge.astro'],
  ['src/pages/x.astro', '~/data/codes.ts'],
  ['src/pages/x.astro', '~/layouts/BaseLayout.astro'],
  ['tests/site/x.test.ts', 'node:fs'],
  ['tests/unit/x.test.ts', '~/data/codes.ts'],
];

/** A file that imports a module and uses it. */
function sourceOf([path, module]: Import): string {
  const code = `import { thing } from '${module}';\n\nexport const used = thing;\n`;
  return path.endsWith('.astro') ? `---\n${code.replace('export ', '')}---\n\n<p>{used}</p>\n` : code;
}

interface Report {
  diagnostics: { message: string; category: string; location: { path: string } }[];
}

describe('the linter', () => {
  // A project with nothing but our rules and one file an import.
  const folder = mkdtempSync(join(tmpdir(), 'reconnect-lint-'));
  const imports: Import[] = [...REFUSED.map(([path, module]): Import => [path, module]), ...ALLOWED];
  const placeOf = ([path, module]: Import) => {
    const number = imports.findIndex((other) => other[0] === path && other[1] === module);
    return path.replace(/(\.[^/]+)$/, `${number}$1`);
  };
  const reasons = new Map<string, string[]>();

  beforeAll(() => {
    cpSync('biome.jsonc', join(folder, 'biome.jsonc'));
    for (const entry of imports) {
      const file = join(folder, placeOf(entry));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, sourceOf(entry));
    }
    const args = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.'];
    const { stdout } = spawnSync(process.execPath, [BIOME, ...args], { cwd: folder, encoding: 'utf8' });
    // Every finding counts: an allowed import must not be refused by any rule.
    const { diagnostics } = JSON.parse(stdout) as Report;
    for (const { location, message } of diagnostics)
      reasons.set(location.path, [...(reasons.get(location.path) ?? []), message]);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(REFUSED)('refuses in %s the import of %s, with the reason', (path, module, reason) => {
    expect(reasons.get(placeOf([path, module]))).toEqual([expect.stringContaining(reason)]);
  });

  it.each(ALLOWED)('allows in %s the import of %s', (path, module) => {
    expect(reasons.get(placeOf([path, module]))).toBeUndefined();
  });
});
