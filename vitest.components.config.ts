import { getViteConfig } from 'astro/config';

/** Components need Astro’s compiler; other tests start faster without it. */
export default getViteConfig(
  { test: { name: 'components', include: ['tests/components/**/*.test.{ts,tsx}'] } },
  { configFile: './astro.config.mjs' },
);
