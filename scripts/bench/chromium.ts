import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../browser.ts';

/** How a connection is slowed down. */
export interface Network {
  name: string;
  /** Milliseconds each request waits. */
  latency: number;
  /** Bits a second. */
  down: number;
  up: number;
}

/** Slow 4G as Lighthouse simulates it: 150 ms round trip, 1.6 Mbit/s down, 0.75 Mbit/s up. */
export const SLOW_4G: Network = { name: 'Slow 4G', latency: 150, down: 1_638_400, up: 768_000 };

/** How a page is opened: processor slowed by a factor, network slowed. */
export interface Conditions {
  cpu?: number;
  network?: Network;
  /** Script that runs before those of the page. */
  init?: () => void;
}

/** An opened tab with its own cache and storage. */
export interface Tab {
  page: Page;
  context: BrowserContext;
  cdp: CDPSession;
}

/** Starts the Chromium that the browser tests use. */
export async function launchChromium(): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  return chromium.launch({ executablePath, env: { ...process.env, ...env } as Record<string, string> });
}

/** Opens an empty tab under the given conditions, with nothing cached. */
export async function openTab(browser: Browser, { cpu = 1, network, init }: Conditions = {}): Promise<Tab> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  if (init !== undefined) await page.addInitScript(init);
  const cdp = await context.newCDPSession(page);
  if (cpu > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (network !== undefined) {
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latency,
      downloadThroughput: network.down / 8,
      uploadThroughput: network.up / 8,
    });
  }
  return { page, context, cdp };
}
