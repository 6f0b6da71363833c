/**
 * Child process of `powershell.ts`: reads a JSON list of PowerShell texts from standard input and prints, for each,
 * the commands it runs and its first syntax error. Node 24 aborts on this grammar unless it runs with
 * `--liftoff-only` (https://github.com/nodejs/node/issues/63421), and that flag works only at start-up: hence a process of its own.
 */
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import { Language, type Node, Parser } from 'web-tree-sitter';
import type { ParsedPowerShell } from './powershell.ts';

const require = createRequire(import.meta.url);

await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(require.resolve('tree-sitter-pwsh/tree-sitter-powershell.wasm')));

const codes: string[] = JSON.parse(await text(process.stdin));
console.log(JSON.stringify(codes.map(parse)));

function parse(code: string): ParsedPowerShell {
  const root = parser.parse(code)?.rootNode;
  if (root === undefined) return { commands: [], error: { line: 1, near: code.slice(0, 40) } };
  const fault = root.hasError ? firstFault(root) : undefined;
  const commands = root.descendantsOfType('command').flatMap((node) => (node === null ? [] : [readCommand(node)]));
  return {
    commands,
    ...(fault === undefined
      ? {}
      : { error: { line: fault.startPosition.row + 1, near: fault.text.split('\n')[0]?.slice(0, 40) ?? '' } }),
  };
}

function readCommand(node: Node): ParsedPowerShell['commands'][number] {
  return {
    name: node.childForFieldName('command_name')?.text ?? '',
    parameters: ownParameters(node).map(({ text }) => text),
    text: node.text,
  };
}

/** Parameters of this command, not of commands inside its script blocks or parentheses. */
function ownParameters(node: Node): Node[] {
  return node.children.flatMap((child) => {
    if (child === null || child.type === 'command' || child.type === 'script_block' || child.type === 'pipeline')
      return [];
    return child.type === 'command_parameter' ? [child] : ownParameters(child);
  });
}

function firstFault(node: Node): Node {
  for (const child of node.children) {
    if (child !== null && (child.hasError || child.isMissing))
      return child.isError || child.isMissing ? child : firstFault(child);
  }
  return node;
}
