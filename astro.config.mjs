import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { codeAliases } from './scripts/build/code-aliases.ts';
import { contentGuard } from './scripts/build/content-guard.ts';
import { exactCsp } from './scripts/build/exact-csp.ts';
import { gatherCompanions } from './scripts/build/gather-companions.ts';
import { singleSpaces } from './scripts/build/single-spaces.ts';
import { smallPreload } from './scripts/build/small-preload.ts';
import { siteSettings } from './scripts/site-settings.ts';
import { styleToClass } from './src/components/ui/style-to-class.ts';

const { site, base } = siteSettings(process.env);

/** Code that several islands share travels in four files instead of many: fewer requests, and it packs better. */
const SHARED_SCRIPTS = [
  { name: 'addresses', test: /src\/(?:lib\/urls|site)\.ts/, priority: 1 },
  { name: 'text', test: /src\/lib\/text\.ts/, priority: 1 },
  { name: 'preact', test: /node_modules\/preact\// },
  {
    name: 'tree',
    test: /src\/(?:lib\/tree\/(?:state|tree|plan|evidence|notices)|components\/islands\/DecisionTree\/load)\.ts/,
  },
];

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  compressHTML: true,
  integrations: [contentGuard(), mdx(), preact(), sitemap(), singleSpaces(), codeAliases(), exactCsp()],
  markdown: {
    // Curly quotes come from the writer; the processor must not touch commands and options such as --flag.
    processor: satteri({ features: { smartPunctuation: false }, mdastPlugins: [gatherCompanions] }),
    shikiConfig: { theme: 'css-variables', transformers: [styleToClass], langAlias: { rdp: 'plaintext' } },
  },
  security: {
    csp: {
      // Scripts and styles get their hashes from Astro; everything else comes from this origin or not at all.
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        "img-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "object-src 'none'",
      ],
    },
  },
  devToolbar: { enabled: false },
  vite: {
    plugins: [smallPreload()],
    build: {
      assetsInlineLimit: 0,
      // Each MDX file carries a directive for Astro that the bundler does not know.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: SHARED_SCRIPTS } } } } } },
  },
});
