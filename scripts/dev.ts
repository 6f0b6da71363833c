import { runAstro } from './astro.ts';
import { DEFAULT_PORT } from './site-settings.ts';

/** `npm run dev`: the site with live reload while writing. */
const port = process.env['PORT'] ?? String(DEFAULT_PORT);
process.exitCode = await runAstro(['dev', '--port', port, ...process.argv.slice(2)]);
