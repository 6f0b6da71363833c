import { mdxToMdast } from 'satteri';
import { readContent } from '~/data/read-content.ts';
import type { Article } from '~/lib/content/article.ts';
import type { Content } from '~/lib/content/content.ts';
import type { Fix } from '~/lib/content/fix-page.ts';
import { getById } from '~/lib/content/lookup.ts';
import { readArticle } from '~/lib/content/read-article.ts';
import type { Issue } from '~/lib/issues/issue.ts';

/** The smallest content without a mistake; a test breaks one thing in it. */
export const VALID_CONTENT = 'tests/fixtures/content/valid';

const valid = readContent(VALID_CONTENT).content;

/** A fresh copy of the small content. */
export function smallContent(): Content {
  return structuredClone(valid);
}

/** Breaks one thing of the small content. */
export function contentWith(change: (content: Content) => void): Content {
  const content = smallContent();
  change(content);
  return content;
}

/** A fix of the small content after one change. */
export function fixWith(change: (fix: Fix) => void, id = 'loose-cable'): Fix {
  const fix = getById(smallContent().fixes, id);
  change(fix);
  return fix;
}

/** Reads an MDX body as the site does. */
export function readBody(mdx: string): { article: Article; issues: Issue[] } {
  return readArticle(mdxToMdast(mdx), 'a.mdx');
}

/** The article of an MDX body. */
export function articleOf(mdx: string): Article {
  return readBody(mdx).article;
}

/** A step with one change, whose parts can be left out or moved. */
export function changeStep(parts: readonly string[], risk = 'caution'): string {
  return [
    '<Section id="fix">\n\n<Steps>\n\n<Step id="restart" title="Restart it" machine="host" rights="administrator">',
    `<Change risk="${risk}" because="Sessions end." provenance="own">`,
    ...parts,
    '</Change>\n\n</Step>\n\n</Steps>\n\n</Section>',
  ].join('\n\n');
}

export const CHANGE = {
  backup: '<Backup>Write the value down.</Backup>',
  command: '```powershell\nRestart-Service TermService\n```',
  verify: '<Verify>It runs.</Verify>',
  undo: '<Undo>Nothing needs undoing.</Undo>',
} as const;

/** A check around some lines. */
export function check(lines: string, attributes = ''): string {
  return `<Check id="look" title="Look at it" proves="hints" machine="host" rights="user"${attributes}>\n\n${lines}\n\n<Healthy>It runs.</Healthy>\n<Bad>It is stopped.</Bad>\n</Check>`;
}

/** A fence with one command. */
export function fence(shell: string, code: string): string {
  return `\`\`\`${shell}\n${code}\n\`\`\``;
}
