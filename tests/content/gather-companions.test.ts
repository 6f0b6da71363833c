import { mdxToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { isComponent, type MdxNode, propsOf, textOf } from '~/lib/content/mdx.ts';
import { prepareArticle } from '../../scripts/build/gather-companions.ts';

/** Two steps with their companions, and the sections that gather them. */
const step = (id: string) => `<Step id="${id}" title="Do ${id}" machine="host" rights="user">

<Change risk="safe" because="So." provenance="own" sources="b">

<Backup>Nothing.</Backup>

<Verify>See ${id}.</Verify>
<Undo>Take ${id} back.</Undo>
</Change>

</Step>`;

const ARTICLE = `<Section id="fix">

First <Cite keys="a b" />, then <Cite keys="c" />.

<Steps>

${step('one')}

${step('two')}

</Steps>

</Section>

<Section id="verify">

At last, connect.

</Section>

<Section id="undo">

In this order:

</Section>
`;

const source = mdxToMdast(ARTICLE) as MdxNode;
const prepared = prepareArticle(source);

function componentsBelow(node: MdxNode): MdxNode[] {
  return (node.children ?? []).flatMap((child) => [...(isComponent(child) ? [child] : []), ...componentsBelow(child)]);
}

/** What a section gathered: of which step, and the text. */
const gatheredIn = (id: string) =>
  componentsBelow(prepared)
    .filter((node) => node.name === 'Section' && propsOf(node)['id'] === id)
    .flatMap(componentsBelow)
    .filter(({ name }) => name === 'Gathered')
    .map((node) => [propsOf(node)['step'], propsOf(node)['of'], propsOf(node)['title'], textOf(node)]);

describe('prepareArticle', () => {
  it('numbers sources in the order of first mention', () => {
    const numbers = componentsBelow(prepared)
      .filter(({ name }) => name === 'Cite' || name === 'Change')
      .map((node) => propsOf(node)['numbers']);
    expect(numbers).toEqual(['1 2', '3', '2', '2']);
  });

  it('gathers the verifications in order', () => {
    expect(gatheredIn('verify')).toEqual([
      ['one', 'verify', 'Do one', 'See one.'],
      ['two', 'verify', 'Do two', 'See two.'],
    ]);
  });

  it('gathers the undoing in reverse, because the last change is taken back first', () => {
    expect(gatheredIn('undo')).toEqual([
      ['two', 'undo', 'Do two', 'Take two back.'],
      ['one', 'undo', 'Do one', 'Take one back.'],
    ]);
  });

  it('gathers nothing elsewhere', () => {
    expect(gatheredIn('fix')).toEqual([]);
  });

  it('leaves its input as it is', () => {
    expect(source).toEqual(mdxToMdast(ARTICLE));
  });
});
