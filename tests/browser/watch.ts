import type { Page } from '@playwright/test';

/** What a page did that it should not have. */
export interface Watch {
  /** Errors and warnings of the console, exceptions, and reports of the content security policy. */
  complaints: string[];
  /** Address and body of every request. */
  requests: string[];
}

/** Notes complaints and requests of a page from now on. Call it before the page is opened. */
export async function watch(page: Page): Promise<Watch> {
  const seen: Watch = { complaints: [], requests: [] };
  page.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type())) seen.complaints.push(message.text());
  });
  page.on('pageerror', (error) => seen.complaints.push(error.message));
  page.on('request', (request) => seen.requests.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.exposeFunction('noteViolation', (violation: string) => seen.complaints.push(violation));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      // Installed by `exposeFunction` above.
      const { noteViolation } = globalThis as unknown as { noteViolation: (violation: string) => void };
      noteViolation(`${effectiveDirective} ${blockedURI}`);
    });
  });
  return seen;
}
