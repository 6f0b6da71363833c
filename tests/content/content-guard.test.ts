import type { AstroIntegrationLogger } from 'astro';
import { afterAll, describe, expect, it } from 'vitest';
import { contentGuard } from '../../scripts/build/content-guard.ts';
import { ContentError, checkContent } from '../../scripts/content/check-content.ts';
import { contentFolder, removeFolders } from '../helpers/content-folder.ts';

afterAll(removeFolders);

const CASES = ['bad-yaml', 'changing-check', 'unknown-name'];

/** Runs a hook of the guard as Astro would, as far as the guard looks. */
function run(name: 'astro:build:start' | 'astro:server:start', root: string): string[] {
  const warnings: string[] = [];
  // The hooks use nothing but the logger, and of it nothing but `warn`.
  const options = { logger: { warn: (text: string) => warnings.push(text) } as unknown as AstroIntegrationLogger };
  const hook = contentGuard(root).hooks[name] as (given: typeof options) => void;
  hook(options);
  return warnings;
}

/** What a function throws. */
function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('contentGuard', () => {
  it('lets a build begin when the content is sound', () => {
    expect(thrownBy(() => run('astro:build:start', contentFolder()))).toBeUndefined();
  });

  it('stops a build with one error that lists every mistake of every file', () => {
    const root = contentFolder(...CASES);
    const error = thrownBy(() => run('astro:build:start', root));
    if (!(error instanceof ContentError)) throw new Error('The guard let the build begin.');
    const { issues } = checkContent(root);
    expect(new Set(issues.map(({ file }) => file)).size).toBe(5);
    for (const { message, rule } of issues) expect(error.message).toContain(`${message}  [${rule}]`);
    expect(error.message).toMatch(/^The content has mistakes\.\n\nsrc\/content\//);
    expect(error.message).toMatch(
      new RegExp(
        `\\n\\n${issues.length} issues in 5 files\\.\\n\\nCONTRIBUTING\\.md explains each rule in brackets\\.$`,
      ),
    );
  });

  it('only warns while developing', () => {
    const warnings = run('astro:server:start', contentFolder('bad-yaml'));
    expect(warnings).toEqual([expect.stringContaining('This is not valid YAML')]);
  });
});
