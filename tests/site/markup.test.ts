import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, it } from 'vitest';
import { ROOT_BUILD, readPages } from './built-site.ts';

const CONFIG: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // Everything comes from this origin; a hash would not protect a page that comes from there too.
    'require-sri': 'off',
    // Astro closes void elements in its own way; both forms are HTML.
    'void-style': 'off',
    // Titles of code pages hold Microsoft’s constant, which people search for; what a list cuts off is the site’s name.
    'long-title': 'off',
    // The frame of the flowchart scrolls and takes the focus, but it is no section of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
};

it('is valid HTML on every page', () => {
  const validator = new HtmlValidate(new StaticConfigLoader(CONFIG));
  const faults = readPages(ROOT_BUILD).flatMap(({ path, html }) =>
    validator
      .validateStringSync(html, path)
      .results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, column }) => `${path} (character ${column}): ${message} [${ruleId}]`),
      ),
  );
  expect(faults).toEqual([]);
});
