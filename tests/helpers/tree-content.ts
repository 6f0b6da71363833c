import { readContent } from '../../src/data/read-content.ts';
import { buildTree } from '../../src/lib/tree/build-tree.ts';

/** The content of the site, read once for all tests of a file. */
export const { content } = readContent(process.cwd());

/** The tree of the site. */
export const realTree = buildTree(content);
