import type { BreadcrumbList, Graph, TechArticle } from 'schema-dts';

/** A page above the current one; the home page comes first. */
export interface Crumb {
  name: string;
  /** Full address. */
  url: string;
}

/** What search engines are told about an article, beyond its place in the site. */
export interface ArticleFacts {
  title: string;
  /** Full, canonical address. */
  url: string;
  /** Full address of the preview card. */
  image: string;
  /** Day of the last review, as `2026-11-20`. */
  modified: string;
  /** Who stands for the text: the site itself. */
  author: Crumb;
}

/**
 * Describes a page in the words of schema.org: the way to it, and the article if it is one. It names only what search
 * engines use; title and description stand in the head already, and every byte here comes before the text.
 *
 * @param above the pages above this one, the home page first
 * @param current name of this page
 */
export function buildStructuredData(above: readonly Crumb[], current: string, article?: ArticleFacts): Graph {
  const breadcrumb = buildBreadcrumb(above, current);
  return {
    '@context': 'https://schema.org',
    '@graph': article === undefined ? [breadcrumb] : [buildArticle(article), breadcrumb],
  };
}

/**
 * Writes structured data for a script element: no text in it can end the element.
 *
 * @example formatStructuredData(graph) // '{"@context":"https://schema.org","@graph":[…]}'
 */
export function formatStructuredData(graph: Graph): string {
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

/** The last entry is the page itself and needs no address. */
function buildBreadcrumb(above: readonly Crumb[], current: string): BreadcrumbList {
  const links = above.map(({ name, url }, i) => ({ '@type': 'ListItem' as const, position: i + 1, name, item: url }));
  const page = { '@type': 'ListItem' as const, position: above.length + 1, name: current };
  return { '@type': 'BreadcrumbList', itemListElement: [...links, page] };
}

function buildArticle({ title, url, image, modified, author }: ArticleFacts): TechArticle {
  return {
    '@type': 'TechArticle',
    headline: title,
    url,
    image,
    dateModified: modified,
    author: { '@type': 'Organization', ...author },
  };
}
