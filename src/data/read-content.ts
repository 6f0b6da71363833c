import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join, relative } from 'node:path';
import { mdxToMdast } from 'satteri';
import type { Article } from '../lib/content/article.ts';
import type { Content, Unread } from '../lib/content/content.ts';
import { readArticle } from '../lib/content/read-article.ts';
import type { Issue } from '../lib/issues/issue.ts';
import { COLLECTIONS, type CollectionName } from '../lib/schema/collections.ts';
import { ID_PATTERN } from '../lib/schema/shared.ts';
import { contentHash } from './content-hash.ts';
import { readYaml } from './read-yaml.ts';
import { schemaIssues } from './schema-issues.ts';

/** What a content file turned into: its data if it could be read, and everything wrong with it. */
interface ReadFile {
  entry?: {
    id: string;
    file: string;
    data: unknown;
    lines: Readonly<Record<string, number>>;
    article?: Article;
    hash?: string;
  };
  issues: Issue[];
  /** The id of a file that could not be read, so that names of it are not reported as well. */
  unread?: string;
}

/**
 * Reads every content file from disk with the schemas of the site. Never throws for a content mistake: all issues
 * of all files come back together, with their lines.
 *
 * @param root the project's root folder
 */
export function readContent(root: string): { content: Content; issues: Issue[]; unread: Unread } {
  const names = Object.keys(COLLECTIONS) as CollectionName[];
  const read = names.map((name) => ({ name, files: readCollection(root, name) }));
  const entries = read.map(({ name, files }) => [
    name,
    files.flatMap(({ entry }) => (entry === undefined ? [] : [entry])),
  ]);
  const unread = read.flatMap(({ name, files }) => {
    const ids = files.flatMap((file) => file.unread ?? []);
    return ids.length === 0 ? [] : [[name, ids]];
  });
  return {
    // Every entry was parsed by the schema of its collection, which is what `Content` says.
    content: Object.fromEntries(entries) as Content,
    issues: read.flatMap(({ files }) => files.flatMap((file) => file.issues)),
    unread: Object.fromEntries(unread) as Unread,
  };
}

function readCollection(root: string, name: CollectionName): ReadFile[] {
  const { folder, extension } = COLLECTIONS[name];
  const path = join(root, 'src/content', folder);
  const files = listFiles(path);
  if (files.length === 0) {
    return [
      {
        issues: [
          {
            rule: 'empty-collection',
            file: `src/content/${folder}`,
            message: `There is no .${extension} file in src/content/${folder}.`,
            hint: 'An empty collection would silently empty the pages made from it.',
          },
        ],
      },
    ];
  }
  return files.map((file) => readEntry(join(path, file), relative(root, join(path, file)), name));
}

function listFiles(path: string): string[] {
  try {
    return readdirSync(path)
      .filter((file) => !file.startsWith('.'))
      .sort();
  } catch {
    return [];
  }
}

function readEntry(path: string, file: string, name: CollectionName): ReadFile {
  const { extension, schema } = COLLECTIONS[name];
  const id = basename(file, extname(file));
  const fault = nameFault(file, extension);
  if (fault !== undefined) return fault;
  const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  const parts = extension === 'mdx' ? splitFrontmatter(text) : { yaml: text, firstLine: 1 };
  if (parts === undefined)
    return {
      ...failed(
        file,
        'frontmatter',
        'The file does not start with a frontmatter block.',
        'Start it with “---”, the fields, and another “---”.',
      ),
      unread: id,
    };

  const todos = todosIn(text, file);
  const yaml = readYaml(parts.yaml, file, parts.firstLine);
  const parsed = schema.safeParse(yaml.value);
  const faults =
    parsed.success || yaml.issues.length > 0
      ? []
      : parsed.error.issues.flatMap((issue) => schemaIssues(issue, schema, { file, lineAt: yaml.lineAt }));
  const body = extension === 'mdx' ? readBody(text, file) : { issues: [] };
  // What a TODO stands for is not judged, so that the writer sees the gaps and not what follows from them.
  const issues = [...yaml.issues, ...(todos.length > 0 ? todos : [...faults, ...body.issues])];
  if (!parsed.success || todos.length > 0 || (extension === 'mdx' && body.article === undefined))
    return { issues, unread: id };
  return {
    entry: {
      id,
      file,
      data: parsed.data,
      lines: yaml.lines,
      ...(body.article === undefined ? {} : { article: body.article, hash: contentHash(text) }),
    },
    issues,
  };
}

function nameFault(file: string, extension: string): ReadFile | undefined {
  const name = basename(file, extname(file));
  if (extname(file) !== `.${extension}`)
    return failed(
      file,
      'file-extension',
      `${basename(file)} is not a .${extension} file.`,
      'Rename it, or move it out of this folder.',
    );
  if (!ID_PATTERN.test(name))
    return failed(
      file,
      'file-name',
      `The file name ‘${name}’ cannot be an address.`,
      'File names use lower-case letters, digits and single hyphens.',
    );
  return undefined;
}

/** Every line a template left for the writer, with what it asks for. */
function todosIn(text: string, file: string): Issue[] {
  const found = text.split('\n').flatMap((content, i) => {
    const asked = /\bTODO\b(.*)/.exec(content)?.[1];
    return asked === undefined
      ? []
      : [{ line: i + 1, asked: asked.replace(/^[:\s]+/, '').replace(/(?:["'\]]|<\/\w+>|\s)+$/, '') }];
  });
  const hint = 'Write what it asks for in its place. The other rules look at the file once no TODO is left.';
  return found.map(({ line, asked }, i) => ({
    rule: 'todo-left',
    file,
    line,
    message: asked === '' ? 'A TODO is left.' : `A TODO is left: ${asked}${/[.?]$/.test(asked) ? '' : '.'}`,
    ...(i === 0 ? { hint } : {}),
  }));
}

function failed(file: string, rule: string, message: string, hint: string): ReadFile {
  return { issues: [{ rule, file, message, hint }] };
}

function splitFrontmatter(text: string): { yaml: string; firstLine: number } | undefined {
  const yaml = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text)?.[1];
  return yaml === undefined ? undefined : { yaml, firstLine: 2 };
}

function readBody(text: string, file: string): { article?: Article; issues: Issue[] } {
  try {
    return readArticle(mdxToMdast(text), file);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/^(\d+):\d+/.exec(message)?.[1] ?? 1);
    return {
      issues: [
        {
          rule: 'mdx-syntax',
          file,
          line,
          message: `This is not valid MDX: ${message.replace(/^\d+:\d+: /, '').replace(/ \(mdx-.*\)$/, '')}.`,
          hint: 'Close every component, and put “<” and “{” of prose into backticks.',
        },
      ],
    };
  }
}
