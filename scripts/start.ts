import { runAstro } from './astro.ts';
import { checkPort, serveSite } from './server.ts';
import { DEFAULT_PORT, siteSettings } from './site-settings.ts';

/** `npm start`: builds the site and serves it. The port is claimed first, so that a taken one is known before the wait. */
const port = Number(process.env['PORT'] ?? DEFAULT_PORT);
try {
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`PORT is ‘${process.env['PORT']}’; write a number from 1 to 65535, for example PORT=4321`);
  }
  const { base } = siteSettings(process.env);
  await checkPort(port);
  const code = await runAstro(['build']);
  if (code !== 0) process.exit(code);
  await serveSite({ folder: 'dist', base, port });
  console.log(`\nReconnect is ready: http://localhost:${port}${base}\nPress Ctrl+C to stop.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
