import { withBase } from './lib/urls.ts';

/** Name of the site, as it stands in titles and cards. */
export const SITE_NAME = 'Reconnect';

/** What the site is, in one sentence. */
export const SITE_TAGLINE = 'The field guide to Remote Desktop errors that tells the truth about 0x904';

/** A root-relative address under the sub-path the site is built for. */
export function href(path: string): string {
  return withBase(path, import.meta.env.BASE_URL);
}

/** The full address of a path, for canonical links, cards and chats. */
export function absolute(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}

/** Whether the site’s origin is only this computer: then search engines are kept out. */
export const isLocalSite = new URL(import.meta.env.SITE).hostname === 'localhost';
