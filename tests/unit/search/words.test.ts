import { describe, expect, it } from 'vitest';
import { isStopWord, phraseAt, stem, stopWords, termsOf } from '~/lib/search/words.ts';

describe('termsOf', () => {
  it.each([
    ['levels synonyms to one term', 'Network Level Authentication', ['nla']],
    ['levels a synonym of several words in any number', 'black screens', ['blackscreen']],
    ['levels names in other languages', 'bureau à distance', ['rdp']],
    ['drops words without meaning', 'what is the problem with it', []],
    ['cuts endings', 'certificates expiring', ['certificate', 'expire']],
    ['drops numbers of one or two digits and time stamps', '15 20260121 131', ['131']],
    ['reads scripts without spaces as pairs', '远程桌面', ['远程', '程桌', '桌面']],
    ['keeps contractions together', "can't connect", ['cannot', 'connect']],
  ])('%s', (_, text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });
});

describe('stem', () => {
  it.each([
    ['disconnected', 'disconnect'],
    ['disconnecting', 'disconnect'],
    ['stopping', 'stop'],
    ['policies', 'policy'],
    ['keys', 'key'],
    ['access', 'access'],
    ['36870', '36870'],
    ['kb5074109', 'kb5074109'],
  ])('cuts %s to %s', (word, cut) => {
    expect(stem(word)).toBe(cut);
  });
});

describe('phraseAt', () => {
  it('finds the longest synonym that begins at a place', () => {
    expect(phraseAt(['the', 'domain', 'control'], 1)).toBeUndefined();
    expect(phraseAt(['the', 'domain', 'controller'], 1)?.head).toBe('domaincontroller');
  });
});

describe('stopWords', () => {
  it('lists words that isStopWord knows', () => {
    expect(stopWords().length).toBeGreaterThan(100);
    expect(stopWords().every(isStopWord)).toBe(true);
    expect(isStopWord('certificate')).toBe(false);
  });
});
