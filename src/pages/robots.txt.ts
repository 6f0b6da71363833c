import { absolute, isLocalSite } from '~/site.ts';

/** Search engines are welcome, except on a site that only this computer serves. */
export function GET(): Response {
  const rules = isLocalSite
    ? 'User-agent: *\nDisallow: /'
    : `User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap-index.xml')}`;
  return new Response(`${rules}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
