import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
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
 * @throws a sentence saying what to do when there is no built site, or the port is taken
 */
export function serveSite({ folder, base, port }: ServeOptions): Promise<Server> {
  const notFound = join(folder, '404.html');
  if (!existsSync(notFound))
    return Promise.reject(new Error(`There is no built site in ${folder}. Build it first: npm run build`));
  // “dev” looks at the disk for each request: a build that replaces the files while they are served does no harm.
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const address = readAddress(request.url ?? '/');
    if (address === undefined) return send(response, 400);
    const redirect = slashRedirect(address, folder, base);
    if (redirect !== undefined) return send(response, 301, { Location: redirect });
    const path = withoutBase(address.pathname, base);
    if (path === undefined) return sendNotFound(response, notFound);
    request.url = path;
    // A part of a file that ends before it begins would stop the server, and no visitor needs parts.
    delete request.headers.range;
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

/** Path and query of a request, or `undefined` when they cannot be read: then a browser did not write them. */
function readAddress(url: string): { pathname: string; path: string; search: string } | undefined {
  try {
    const { pathname, search } = new URL(url, 'http://localhost');
    return { pathname, path: decodeURIComponent(pathname), search };
  } catch {
    return undefined;
  }
}

function withoutBase(path: string, base: string): string | undefined {
  return path.startsWith(base) ? `/${path.slice(base.length)}` : undefined;
}

/** `/fix/nla` and a missing base lead to the canonical address. Two slashes in front would lead to another host. */
function slashRedirect(
  { pathname, path, search }: NonNullable<ReturnType<typeof readAddress>>,
  folder: string,
  base: string,
): string | undefined {
  if (pathname === '/' && base !== '/') return base;
  const inner = withoutBase(`${path}/`, base);
  if (inner === undefined || path.endsWith('/') || path.startsWith('//')) return undefined;
  return existsSync(join(folder, inner, 'index.html')) ? `${pathname}/${search}` : undefined;
}

function send(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, headers).end();
}

function sendNotFound(response: ServerResponse, page: string): void {
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(existsSync(page) ? readFileSync(page) : 'There is no such page.');
}
