/**
 * The only place that builds addresses. Everything here is relative to the site's root; `withBase` adds the
 * sub-path a site may live under. All addresses end in a slash.
 */

/** Address of the decision tree's first question. */
export const FIND_PATH = '/find/';

/** Kinds of preview card, each in a folder of its own. */
export type CardKind = 'fix' | 'code' | 'find' | 'page';

/** @example fixPath('nla') // '/fix/nla/' */
export function fixPath(slug: string, anchor?: string): string {
  return `/fix/${slug}/${anchor === undefined ? '' : `#${anchor}`}`;
}

/** @example codePath('0x904-0x7') // '/codes/0x904-0x7/' */
export function codePath(slug: string): string {
  return `/codes/${slug}/`;
}

/**
 * Page of a question or outcome; the root question is the tree's front door itself.
 *
 * @example nodePath('over-vpn', 'what-code') // '/find/over-vpn/'
 * @example nodePath('what-code', 'what-code') // '/find/'
 */
export function nodePath(id: string, rootId: string): string {
  return id === rootId ? FIND_PATH : `/find/${id}/`;
}

/** @example searchPath('0x904 0x7') // '/search/?q=0x904%200x7' */
export function searchPath(query: string): string {
  return `/search/?q=${encodeURIComponent(query)}`;
}

/** @example correctionPath('rename-machinekeys') // '/corrections/#rename-machinekeys' */
export function correctionPath(id: string): string {
  return `/corrections/#${id}`;
}

/** Preview card of a page: `cardPath('fix', 'nla')` is `'/cards/fix/nla.png'`. */
export function cardPath(kind: CardKind, id: string): string {
  return `/cards/${kind}/${id}.png`;
}

/**
 * Puts a root-relative address under the site's base. Other addresses, such as `https://…` or `#undo`, stay.
 *
 * @example withBase('/fix/nla/', '/kb/') // '/kb/fix/nla/'
 */
export function withBase(path: string, base: string): string {
  if (!path.startsWith('/') || path.startsWith('//')) return path;
  return `${base.replace(/\/$/, '')}${path}`;
}
