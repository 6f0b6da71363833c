/**
 * Keeps the state of the tree in the address when the visitor follows a link to a place on the same page: the browser
 * would put the id of that place where the answers stand, and they would be lost.
 */
export function keepStateOnAnchors(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href*="#"]') : null;
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (link === null || !isPlain || event.defaultPrevented || !location.hash.includes('=')) return;
    if (link.origin + link.pathname !== location.origin + location.pathname || link.hash.includes('=')) return;
    const place = document.getElementById(decodeURI(link.hash.slice(1)));
    if (place === null) return;
    event.preventDefault();
    // Focus goes where the link leads, as it does without us; headings cannot take it by themselves.
    if (place.tabIndex < 0 && !place.hasAttribute('tabindex')) place.tabIndex = -1;
    place.focus({ preventScroll: true });
    place.scrollIntoView();
  });
}
