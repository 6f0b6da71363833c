import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, NO_BROWSER } from '../../scripts/browser.ts';

describe('findBrowser', () => {
  let folder = '';
  beforeAll(() => {
    // Not inside node_modules, because programs there are passed over.
    folder = mkdtempSync(join(tmpdir(), 'reconnect-browser-'));
    for (const name of ['chromium', 'google-chrome']) {
      writeFileSync(join(folder, name), '#!/bin/sh\n');
      chmodSync(join(folder, name), name === 'chromium' ? 0o644 : 0o755);
    }
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const nowhere = { platform: 'linux', arch: 'arm64', places: [] } as const;

  it('takes the program that CHROMIUM_PATH names', async () => {
    const chosen = join(folder, 'google-chrome');
    expect(await findBrowser({ CHROMIUM_PATH: chosen, PATH: '' }, nowhere)).toEqual({
      executablePath: chosen,
      env: {},
      origin: 'CHROMIUM_PATH',
    });
  });

  it('says so when CHROMIUM_PATH names nothing', async () => {
    await expect(findBrowser({ CHROMIUM_PATH: '/no/such/chrome' }, nowhere)).rejects.toThrow(
      'CHROMIUM_PATH is ‘/no/such/chrome’, but there is no such file.',
    );
  });

  it('finds one on the PATH that can be started', async () => {
    const found = await findBrowser({ CHROMIUM_PATH: '', PATH: `/no/such/folder${delimiter}${folder}` }, nowhere);
    expect(found).toEqual({ executablePath: join(folder, 'google-chrome'), env: {}, origin: 'this system' });
  });

  it('finds one in the usual places of the system', async () => {
    const usual = join(folder, 'google-chrome');
    expect(await findBrowser({ PATH: '' }, { ...nowhere, places: [usual] })).toMatchObject({ executablePath: usual });
  });

  it('does not take programs out of node_modules', async () => {
    const inside = resolve('node_modules/.bin');
    await expect(findBrowser({ PATH: inside }, nowhere)).rejects.toThrow(NO_BROWSER);
  });

  it('says in one sentence what to do when there is none', async () => {
    await expect(findBrowser({ PATH: '' }, nowhere)).rejects.toThrow(
      'No browser for the tests: install Chrome, Edge or Chromium, or set CHROMIUM_PATH to the program of one.',
    );
  });
});
