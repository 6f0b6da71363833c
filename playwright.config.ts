import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.ts';

const { executablePath, env } = await findBrowser();

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'node_modules/.cache/playwright',
  globalSetup: './tests/browser/serve-dist.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 30_000,
  reporter: 'dot',
  use: {
    launchOptions: { executablePath, env: { ...process.env, ...env } as Record<string, string> },
    locale: 'en-GB',
  },
});
