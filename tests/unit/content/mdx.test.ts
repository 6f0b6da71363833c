import { describe, expect, it } from 'vitest';
import { isComponent, lineOf, propsOf, textOf } from '~/lib/content/mdx.ts';

const text = (value: string) => ({ type: 'text', value });

describe('isComponent', () => {
  it.each([
    [{ type: 'mdxJsxFlowElement', name: 'Check' }, true],
    [{ type: 'mdxJsxTextElement', name: 'Cite' }, true],
    [{ type: 'mdxJsxFlowElement', name: null }, false],
    [{ type: 'paragraph' }, false],
  ])('of %j is %s', (node, expected) => {
    expect(isComponent(node)).toBe(expected);
  });
});

describe('lineOf', () => {
  it('is the line on which a node starts, or 1', () => {
    expect(lineOf({ type: 'text', position: { start: { line: 7 } } })).toBe(7);
    expect(lineOf({ type: 'text' })).toBe(1);
  });
});

describe('propsOf', () => {
  it('reads texts, bare attributes and expressions', () => {
    const attributes = [
      { type: 'mdxJsxAttribute', name: 'id', value: 'look' },
      { type: 'mdxJsxAttribute', name: 'open', value: null },
      { type: 'mdxJsxAttribute', name: 'n', value: { type: 'mdxJsxAttributeValueExpression', value: '1' } },
      { type: 'mdxJsxExpressionAttribute', value: '...all' },
    ];
    expect(propsOf({ type: 'mdxJsxFlowElement', attributes })).toEqual({
      id: 'look',
      open: true,
      n: undefined,
      '{…}': '...all',
    });
  });

  it('is empty for a node without attributes', () => {
    expect(propsOf({ type: 'text' })).toEqual({});
  });
});

describe('textOf', () => {
  it('keeps the backticks of code and leaves blocks of code out', () => {
    const paragraph = {
      type: 'paragraph',
      children: [text('Run '), { type: 'inlineCode', value: 'qwinsta' }, text('.')],
    };
    expect(textOf({ type: 'root', children: [paragraph, { type: 'code', value: 'netstat' }] })).toBe('Run `qwinsta`.');
  });

  it('puts a space between blocks', () => {
    const block = (value: string) => ({ type: 'paragraph', children: [text(value)] });
    expect(textOf({ type: 'root', children: [block('One.'), block('Two.')] })).toBe('One. Two.');
  });
});
