import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** Headers every host of this site should send; the content security policy itself is in the pages. */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** What to serve and where. */
export interface ServeOptions {
  /** The built site. */
  folder: string;
  /** Sub-path with slashes at both ends. */
  base: string;
  port: number;
}

/**
 * Serves a built site the way a static host does: trailing slashes, the 404 page, security headers.
 *
 * @throws a sentence saying what to do when the port is taken
 */
export function serveSite({ folder, base, port }: ServeOptions): Promise<Server> {
  const files = sirv(folder, { etag: true, gzip: false, brotli: false });
  const notFound = join(folder, '404.html');
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const redirect = slashRedirect(request, folder, base);
    if (redirect !== undefined) return send(response, 301, { Location: redirect });
    const path = withoutBase(request.url ?? '/', base);
    if (path === undefined) return sendNotFound(response, notFound);
    request.url = path;
    files(request, response, () => sendNotFound(response, notFound));
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portError(error, port)));
    server.listen(port, () => resolve(server));
  });
}

/**
 * Makes sure that a port is free, so that a taken one is known before a long build.
 *
 * @throws a sentence saying what to do when it is not
 */
export function checkPort(port: number): Promise<void> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => reject(portError(error, port)));
    probe.listen(port, () => probe.close(() => resolve()));
  });
}

function portError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new Error(
      `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
    );
  if (error.code === 'EACCES')
    return new Error(`This account may not use port ${port}. Choose one above 1023: PORT=4321 npm start`);
  return error;
}

function withoutBase(url: string, base: string): string | undefined {
  return url.startsWith(base) ? `/${url.slice(base.length)}` : undefined;
}

/** `/fix/nla` and a missing base lead to the canonical address. */
function slashRedirect({ url = '/' }: IncomingMessage, folder: string, base: string): string | undefined {
  const { pathname, search } = new URL(url, 'http://localhost');
  if (pathname === '/' && base !== '/') return base;
  const inner = withoutBase(`${pathname}/`, base);
  const isFolder =
    inner !== undefined && !pathname.endsWith('/') && existsSync(join(folder, decodeURIComponent(inner), 'index.html'));
  return isFolder ? `${pathname}/${search}` : undefined;
}

function send(response: ServerResponse, status: number, headers: Record<string, string>): void {
  response.writeHead(status, headers).end();
}

function sendNotFound(response: ServerResponse, page: string): void {
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(existsSync(page) ? readFileSync(page) : 'Not found');
}
