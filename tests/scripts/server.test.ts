import { readFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checkPort, SECURITY_HEADERS, serveSite } from '../../scripts/server.ts';

const FOLDER = 'tests/fixtures/served-site';
const portOf = (server: Server) => (server.address() as AddressInfo).port;

interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
}

/** Asks for a path exactly as written: unlike `fetch`, nothing is levelled on the way. */
function ask(server: Server, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ port: portOf(server), path, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += String(chunk);
      });
      response.once('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asked.once('error', reject).end();
  });
}

describe('serveSite', () => {
  let server: Server;
  beforeAll(async () => {
    server = await serveSite({ folder: FOLDER, base: '/', port: 0 });
  });
  afterAll(() => {
    server.close();
  });

  it.each([
    ['/', 'Home', 'text/html;charset=utf-8'],
    ['/fix/nla/', 'NLA', 'text/html;charset=utf-8'],
    ['/fix/nla/?utm=1', 'NLA', 'text/html;charset=utf-8'],
    ['/data.json', '{ "a": 1 }', 'application/json'],
  ])('answers %s', async (path, words, type) => {
    const { status, headers, body } = await ask(server, path);
    expect([status, headers['content-type']]).toEqual([200, type]);
    expect(body).toContain(words);
  });

  it.each([
    ['/fix/nla', '/fix/nla/'],
    ['/fix/nla?q=1', '/fix/nla/?q=1'],
    ['/fix/%6ela', '/fix/%6ela/'],
  ])('redirects %s to %s', async (path, location) => {
    const { status, headers } = await ask(server, path);
    expect([status, headers.location]).toEqual([301, location]);
  });

  it.each([
    ['/fix/none/'],
    ['/fix'],
    ['/fix/'],
    ['/none.png'],
    ['/data.json/x'],
    ['/%00'],
    ['/fix/nla/%2e%2e%2f%2e%2e%2fx'],
  ])('answers %s with the 404 page', async (path) => {
    const { status, headers, body } = await ask(server, path);
    expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(body).toContain('No such page');
  });

  it.each([
    ['/../../../package.json'],
    ['/..%2f..%2f..%2fpackage.json'], // cspell:disable-line
    ['/%2e%2e/%2e%2e/%2e%2e/package.json'],
    ['/..\\..\\..\\package.json'], // cspell:disable-line
    ['/fix/../../../../package.json'],
    ['/....//....//package.json'],
  ])('gives nothing outside the site for %s', async (path) => {
    const { status, body } = await ask(server, path);
    expect(status).toBe(404);
    expect(body).not.toContain('reconnect');
  });

  it.each([['/%'], ['/%E0%A4%A'], ['/fix/%zz'], ['//'], ['http://[/']])(
    'refuses the malformed address %s',
    async (path) => {
      expect((await ask(server, path)).status).toBe(400);
      expect((await ask(server, '/')).status).toBe(200);
    },
  );

  it.each([['//fix/nla'], ['/.//fix/nla'], ['///fix/nla'], ['//evil.example/%2e%2e']])(
    'leads nobody to another host: %s',
    async (path) => {
      expect((await ask(server, path)).headers.location).toBeUndefined();
    },
  );

  it.each([['bytes=5-2'], ['bytes=abc'], ['bytes=999999-'], ['bytes=0-1,3-4']])(
    'sends the whole file for the range %s',
    async (range) => {
      const { status, body } = await ask(server, '/data.json', { range });
      expect([status, body]).toEqual([200, '{ "a": 1 }\n']);
    },
  );

  it('says when a file has not changed', async () => {
    const { headers } = await ask(server, '/data.json');
    const again = await ask(server, '/data.json', { 'if-none-match': String(headers['etag']) });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  it.each([['/'], ['/none/'], ['/fix/nla'], ['/%']])('sends the security headers with %s', async (path) => {
    const { headers } = await ask(server, path);
    const lowered = Object.entries(SECURITY_HEADERS).map(([name, value]) => [name.toLowerCase(), value]);
    expect(headers).toMatchObject(Object.fromEntries(lowered));
  });
});

describe('serveSite under a sub-path', () => {
  let server: Server;
  beforeAll(async () => {
    server = await serveSite({ folder: FOLDER, base: '/kb/', port: 0 });
  });
  afterAll(() => {
    server.close();
  });

  it.each([
    ['/kb/', 200, undefined],
    ['/kb/fix/nla/', 200, undefined],
    ['/', 301, '/kb/'],
    ['/kb', 301, '/kb/'],
    ['/kb/fix/nla', 301, '/kb/fix/nla/'],
    ['/fix/nla/', 404, undefined],
    ['/kbfix/nla/', 404, undefined], // cspell:disable-line
    ['/kb/none/', 404, undefined],
    ['/kb/../data.json', 404, undefined],
  ])('answers %s with %i', async (path, status, location) => {
    const answer = await ask(server, path);
    expect([answer.status, answer.headers.location]).toEqual([status, location]);
  });
});

describe('a server that cannot start', () => {
  const running: Server[] = [];
  afterEach(() => {
    for (const server of running.splice(0)) server.close();
  });
  const takePort = async () => {
    const server = await serveSite({ folder: FOLDER, base: '/', port: 0 });
    running.push(server);
    return portOf(server);
  };
  const sentence = (port: number) =>
    `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`;

  it('says which port is taken and how to choose another', async () => {
    const port = await takePort();
    await expect(serveSite({ folder: FOLDER, base: '/', port })).rejects.toThrow(sentence(port));
    await expect(checkPort(port)).rejects.toThrow(sentence(port));
  });

  it('knows before the build whether the port is free', async () => {
    const port = await takePort();
    const server = running.pop();
    await new Promise((resolve) => server?.close(resolve));
    await expect(checkPort(port)).resolves.toBeUndefined();
  });

  it('says when there is nothing to serve', async () => {
    await expect(serveSite({ folder: 'tests/fixtures/none', base: '/', port: 0 })).rejects.toThrow(
      'There is no built site in tests/fixtures/none. Build it first: npm run build',
    );
  });
});

describe('SECURITY_HEADERS', () => {
  it('are those that public/_headers asks of a host', () => {
    const [, everywhere = ''] = /^\/\*\n((?: {2}.+\n)+)/m.exec(readFileSync('public/_headers', 'utf8')) ?? [];
    const lines = everywhere
      .trimEnd()
      .split('\n')
      .map((line) => line.trim());
    expect(lines).toEqual(Object.entries(SECURITY_HEADERS).map(([name, value]) => `${name}: ${value}`));
  });
});
