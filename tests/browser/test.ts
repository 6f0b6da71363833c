import { test as base } from '@playwright/test';

/** Playwright’s test with the address of the served site. */
export const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the object even if no fixture is used.
  baseURL: async ({}, use) => {
    await use(process.env['RECONNECT_URL']);
  },
});

export { expect } from '@playwright/test';
