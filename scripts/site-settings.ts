/** Where the site is served from. */
export interface SiteSettings {
  /** Origin, for canonical addresses and cards. */
  site: string;
  /** Sub-path, with slashes at both ends. */
  base: string;
  /** Whether the origin is only this computer: then search engines are kept out. */
  isLocal: boolean;
}

/** Port of `npm start`, `npm run dev` and the tests unless PORT says otherwise. */
export const DEFAULT_PORT = 4321;

/**
 * Reads `SITE_URL`, `BASE_PATH` and `PORT`.
 *
 * @throws when an address or path cannot be used, with what to write instead
 * @example siteSettings({ SITE_URL: 'https://example.org', BASE_PATH: 'kb' }) // { site: 'https://example.org', base: '/kb/', isLocal: false }
 */
export function siteSettings(env: Readonly<Record<string, string | undefined>>): SiteSettings {
  const base = normalizeBase(env['BASE_PATH'] ?? '/');
  const url = env['SITE_URL'];
  if (url === undefined || url === '')
    return { site: `http://localhost:${env['PORT'] ?? DEFAULT_PORT}`, base, isLocal: true };
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new Error(`SITE_URL is ‘${url}’, which is not an address. Write the origin, for example https://example.org`);
  }
  if (new URL(url).pathname !== '/')
    throw new Error(`SITE_URL is ‘${url}’; put the path ‘${new URL(url).pathname}’ into BASE_PATH.`);
  return { site: new URL(url).origin, base, isLocal: false };
}

function normalizeBase(path: string): string {
  if (!/^[\w\-./]*$/.test(path) || path.split('/').some((part) => /^\.+$/.test(part)))
    throw new Error(`BASE_PATH is ‘${path}’; use letters, digits, hyphens and slashes, for example /kb/`);
  const inner = path.split('/').filter(Boolean).join('/');
  return inner === '' ? '/' : `/${inner}/`;
}
