import { runAstro } from './astro.ts';

/** `npm run build`: the finished site in dist/. SITE_URL and BASE_PATH say where it will live. */
process.exitCode = await runAstro(['build', ...process.argv.slice(2)]);
