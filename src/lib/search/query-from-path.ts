/**
 * Words to search for when an address does not exist: what its path said.
 *
 * @example queryFromPath('/fix/expired-cert/', '/') // 'fix expired cert'
 * @example queryFromPath('/codes/0x905/', '/') // '0x905'
 */
export function queryFromPath(path: string, base: string): string {
  const inner = path.startsWith(base) ? path.slice(base.length) : path;
  const words = decode(inner)
    .replaceAll(/\.(?:html?|php|aspx?)\b/gi, ' ')
    .split(/[/\-_+.,\s]+/)
    .filter((word) => word !== '');
  // The folder of a code says nothing beside the code itself.
  const isCode = words[0] === 'codes' && words.length > 1;
  return words
    .slice(isCode ? 1 : 0)
    .join(' ')
    .slice(0, 200);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
