import type { AddressInfo } from 'node:net';
import { serveSite } from '../../scripts/server.ts';

/** Serves the built site on a free port for all browser tests. */
export default async function serveDist(): Promise<() => void> {
  const server = await serveSite({ folder: 'dist', base: '/', port: 0 });
  process.env['RECONNECT_URL'] = `http://localhost:${(server.address() as AddressInfo).port}`;
  return () => server.close();
}
