import { describe, expect, it } from 'vitest';
import { joinSpaces } from '../../../scripts/build/single-spaces.ts';

describe('joinSpaces', () => {
  it.each([
    ['<p>one \n\t two</p>', '<p>one two</p>', 'a run in the text'],
    ['<p>a</p>\n\n<p>b</p>', '<p>a</p> <p>b</p>', 'a run between elements'],
    ['<p>one</p><p>two</p>', '<p>one</p><p>two</p>', 'no space where there was none'],
    ['<p>a  b</p><pre>a  b\n  c</pre><p>c  d</p>', '<p>a b</p><pre>a  b\n  c</pre><p>c d</p>', 'a command stays'],
    [
      '<style>a  {}</style>  <script>1  +  1</script>',
      '<style>a  {}</style> <script>1  +  1</script>',
      'hashed code stays',
    ],
    ['<textarea>  x</textarea>', '<textarea>  x</textarea>', 'a text field stays'],
  ])('turns %j into %j: %s', (html, expected) => {
    expect(joinSpaces(html)).toBe(expected);
  });
});
