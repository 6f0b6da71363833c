import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotli } from './brotli.ts';

/** A built site that is being served. */
export interface ServedSite {
  /** Origin without a slash at the end. */
  url: string;
  /** Brotli bytes of the file behind a path, 0 when there is none. */
  bytesOf: (path: string) => number;
  close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

/** Pictures are compressed already. */
const AS_THEY_ARE = new Set(['.png', '.ico']);

interface Sent {
  body: Buffer;
  type: string;
  isBrotli: boolean;
}

/**
 * Serves a built site with Brotli at its best setting, each file compressed once: what a good static host sends. The
 * server of `npm start` compresses nothing, so it would measure another site.
 */
export async function serveBrotli(folder: string): Promise<ServedSite> {
  const made = new Map<string, Sent | undefined>();
  const find = (path: string): Sent | undefined => {
    if (!made.has(path)) made.set(path, readSent(folder, path));
    return made.get(path);
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = find(pathname);
    const sent = file ?? find('/404.html');
    if (sent === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(file === undefined ? 404 : 200, {
      'Content-Type': sent.type,
      'Content-Length': sent.body.length,
      'Cache-Control': pathname.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(sent.isBrotli ? { 'Content-Encoding': 'br' } : {}),
    });
    response.end(sent.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // Chromium takes Brotli over plain HTTP only from this computer’s own name.
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    bytesOf: (path) => find(path)?.body.length ?? 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function readSent(folder: string, path: string): Sent | undefined {
  const file = join(folder, decodeURIComponent(path), path.endsWith('/') ? 'index.html' : '');
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  const extension = extname(file);
  const body = readFileSync(file);
  const isBrotli = !AS_THEY_ARE.has(extension);
  return { body: isBrotli ? brotli(body) : body, type: TYPES[extension] ?? 'application/octet-stream', isBrotli };
}
