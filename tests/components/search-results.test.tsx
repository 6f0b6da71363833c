import { describe, expect, it } from 'vitest';
import { SearchResults } from '~/components/islands/SearchBox/SearchResults.tsx';
import type { SearchResult } from '~/lib/search/search.ts';
import type { FoundDocument } from '~/lib/search/search-index.ts';
import type { StagedAnswer } from '~/lib/search/stages.ts';
import { linksOf, type Rendered, renderPreact, tagsOf } from './render.ts';

const documents: FoundDocument[] = [
  {
    kind: 'code',
    slug: '0x904-0x7',
    title: '0x904 / 0x7',
    action: 'Closed.',
    leadsTo: [1],
    start: '/find/target/#what-code=0x904-0x7',
  },
  { kind: 'fix', slug: 'nla', title: 'NLA refuses the connection', action: 'Check the clock.', leadsTo: [] },
  { kind: 'correction', slug: 'rename-machinekeys', title: 'Rename the folder', action: '', leadsTo: [] },
  { kind: 'page', slug: '/checklist/', title: 'The order of attack', action: '', leadsTo: [] },
];

const found = (document: number, reason: SearchResult['reason'] = { kind: 'words' }): SearchResult => ({
  document,
  score: 1,
  reason,
});

const answerOf = (results: SearchResult[], facts: Partial<StagedAnswer> = {}): StagedAnswer => ({
  results,
  unknownCodes: [],
  isAmbiguous: false,
  matchedTerms: [],
  hasUnknownWords: false,
  unknownShare: 0,
  wantsLanguages: false,
  ...facts,
});

const draw = (answer?: StagedAnswer, status: 'empty' | 'loading' | 'failed' | 'ready' = 'ready', all = documents) =>
  renderPreact(<SearchResults status={status} answer={answer} documents={all} retry={() => undefined} />);

const statusOf = ({ html }: Rendered) => /<p role="status"[^>]*>([\s\S]*?)<\/p>/.exec(html)?.[1];

describe('SearchResults', () => {
  it('is an ordered list with a name, each item’s first link the result, and a live count', () => {
    const results = draw(answerOf([found(0, { kind: 'code', written: '0X904' }), found(1), found(2), found(3)]));
    expect(statusOf(results)).toBe('4 results.');
    expect(tagsOf(results, 'ol').map(({ attributes }) => attributes['aria-label'])).toEqual(['Search results']);
    expect(tagsOf(results, 'li')).toHaveLength(4);
    expect(linksOf(results)).toEqual([
      ['/find/target/#what-code=0x904-0x7', 'Start with these answers'],
      ['/codes/0x904-0x7/', '0x904 / 0x7'],
      ['/fix/nla/', 'NLA refuses the connection'],
      ['/corrections/#rename-machinekeys', 'Rename the folder'],
      ['/checklist/', 'The order of attack'],
    ]);
  });

  it('says why each result was found', () => {
    const results = draw(
      answerOf([
        found(0, { kind: 'code', written: '0X904' }),
        found(1, { kind: 'leads-to', from: '0x904-0x7' }),
        found(2, { kind: 'sentence', text: 'It ended.', language: 'en' }),
      ]),
    );
    expect(results.text).toContain('Code read: 0X904');
    expect(results.text).toContain('A cause of 0x904 / 0x7');
    expect(results.text).toContain('Recognised: “ It ended. ”');
    expect(results.text).not.toContain('this site is in English');
  });

  it('marks a sentence in another language as such, and says that the page is in English', () => {
    const results = draw(answerOf([found(1, { kind: 'sentence', text: '出现内部错误', language: 'zh' })]));
    expect(tagsOf(results, 'span').map(({ attributes }) => attributes['lang'])).toContain('zh-Hans');
    expect(results.text).toContain('– this site is in English.');
  });

  it('marks the words that matched, in title and action, where words are the reason', () => {
    const matchedTerms = ['nla', 'clock'];
    const byWords = draw(answerOf([found(1)], { matchedTerms }));
    expect(byWords.html).toContain('<mark>NLA</mark> refuses');
    expect(byWords.html).toContain('<mark>clock</mark>');
    const byCode = draw(answerOf([found(1, { kind: 'leads-to', from: '0x904' })], { matchedTerms }));
    expect(tagsOf(byCode, 'mark')).toEqual([]);
  });

  it('offers the start of the questions only for a code that was read', () => {
    expect(draw(answerOf([found(0)])).text).not.toContain('Start with these answers');
  });

  it('shows no list when nothing was found, and says what the site covers', () => {
    const results = draw(answerOf([]));
    expect(statusOf(results)).toBe('Nothing here matches.');
    expect(tagsOf(results, 'ol')).toEqual([]);
    expect(linksOf(results).map(([address]) => address)).toEqual(['/codes/', '/find/']);
  });

  it('names an unknown code, with a list only for the rest of the text', () => {
    const unknown = { unknownCodes: ['0x905'] };
    expect(statusOf(draw(answerOf([], unknown)))).toBe('Nothing here matches 0x905: it is not a code we know.');
    expect(statusOf(draw(answerOf([found(1)], unknown)))).toBe(
      'Nothing here matches 0x905: it is not a code we know. 1 result for the rest of the text.',
    );
  });

  it('shows what was typed as text, never as markup', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const results = draw(
      answerOf(
        [found(0, { kind: 'code', written: hostile }), found(1, { kind: 'sentence', text: hostile, language: 'en' })],
        {
          unknownCodes: [hostile],
          matchedTerms: [hostile],
        },
      ),
    );
    expect(tagsOf(results, 'img')).toEqual([]);
    expect(results.text.split(hostile)).toHaveLength(4);
  });

  it('leaves out a result whose document has not arrived', () => {
    expect(tagsOf(draw(answerOf([found(1), found(9)])), 'li')).toHaveLength(1);
  });

  it('says that it is loading, and nothing before anything was typed', () => {
    expect(statusOf(draw(undefined, 'loading'))).toBe('Reading the index …');
    expect(statusOf(draw(undefined, 'empty'))).toBe('');
  });

  it('offers another try and the lists when the index cannot be loaded', () => {
    const results = draw(undefined, 'failed', []);
    expect(statusOf(results)).toBe('The search could not be loaded.');
    expect(results.text).toContain('Try again');
    expect(linksOf(results)).toEqual([
      ['/fix/', 'all causes'],
      ['/codes/', 'all codes'],
    ]);
    expect(statusOf(draw(undefined, 'failed'))).toBe('Nothing found yet: a part of the search could not be loaded.');
  });
});
