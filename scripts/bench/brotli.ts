import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes of a text or file as a good host sends it: Brotli at its best setting. */
export function brotliBytes(content: string | Uint8Array): number {
  return brotli(content).length;
}

/** The same, compressed. */
export function brotli(content: string | Uint8Array): Buffer {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
}

/** Bytes of several files sent one by one, which is how a browser gets them. */
export function sumBytes(contents: readonly (string | Uint8Array)[]): number {
  return contents.reduce<number>((sum, content) => sum + brotliBytes(content), 0);
}
