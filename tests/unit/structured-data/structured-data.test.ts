import { describe, expect, it } from 'vitest';
import { buildStructuredData, formatStructuredData } from '~/lib/structured-data/structured-data.ts';

const HOME = { name: 'Reconnect', url: 'https://reconnect.example/kb/' };
const FIXES = { name: 'All fixes', url: 'https://reconnect.example/kb/fix/' };
const ARTICLE = {
  title: 'The certificate has expired',
  url: 'https://reconnect.example/kb/fix/expired-certificate/',
  image: 'https://reconnect.example/kb/cards/fix/expired-certificate.png',
  modified: '2026-11-20',
  author: HOME,
};

describe('buildStructuredData', () => {
  it('names the way to a page, from the home page to the page itself, which has no address', () => {
    expect(buildStructuredData([HOME, FIXES], 'Expired certificate')).toEqual({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'BreadcrumbList',
          itemListElement: [
            { '@type': 'ListItem', position: 1, name: 'Reconnect', item: 'https://reconnect.example/kb/' },
            { '@type': 'ListItem', position: 2, name: 'All fixes', item: 'https://reconnect.example/kb/fix/' },
            { '@type': 'ListItem', position: 3, name: 'Expired certificate' },
          ],
        },
      ],
    });
  });

  it('puts an article before its breadcrumb', () => {
    expect(buildStructuredData([HOME, FIXES], 'Expired certificate', ARTICLE)['@graph'][0]).toEqual({
      '@type': 'TechArticle',
      headline: 'The certificate has expired',
      url: 'https://reconnect.example/kb/fix/expired-certificate/',
      image: 'https://reconnect.example/kb/cards/fix/expired-certificate.png',
      dateModified: '2026-11-20',
      author: { '@type': 'Organization', name: 'Reconnect', url: 'https://reconnect.example/kb/' },
    });
  });

  it('counts a page right below the home page as the second', () => {
    expect(JSON.stringify(buildStructuredData([HOME], 'Find my fix'))).toContain('"position":2,"name":"Find my fix"');
  });
});

describe('formatStructuredData', () => {
  it('lets no text end the script element', () => {
    const text = formatStructuredData(buildStructuredData([HOME], '</script><script>alert(1)</script><!--'));
    expect(text).not.toContain('<');
  });

  it('keeps the text as it was for those who parse it', () => {
    const graph = buildStructuredData([HOME], 'a < b, “c” & \u2028');
    expect(JSON.parse(formatStructuredData(graph))).toEqual(graph);
  });
});
