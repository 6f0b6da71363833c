/**
 * Every number that ranks pages and decides what is too little to show. Chosen by measuring (`npm run eval:search`),
 * not by theory; change one, measure, keep it if it helps all kinds of query.
 */
export interface Weights {
  /** What a word that no text of ours holds weighs, as a share of the rarest known word. */
  unknownWord: number;
  /** Rarer words count no more than this, so that one odd word does not outweigh a sentence. */
  idfCap: number;
  /** Shares of a page’s score: all its texts together, and the one that fits best. */
  documentShare: number;
  phraseShare: number;
  /** What a message passes on to the pages that answer it, by place. */
  message: number;
  messagePlace: number;
  /** By words alone a repair is worth more than a number or a correction. */
  kinds: { fix: number; code: number; correction: number; page: number };
  /** Lowest score of a page found by words alone, by what the text seems to be about. */
  threshold: { rdp: number; other: number; unknownCode: number; foreign: number };
  /** Lower bar for a text about Remote Desktop that shares this much with a page in absolute terms. */
  strongShared: number;
  strongThreshold: number;
  /** Share of a sentence that must be there to be recognised, and the least it must say. */
  sentenceWhole: number;
  shortSentenceWhole: number;
  sentencePart: number;
  sentenceShared: number;
  /** Share of a wrong advice and of the text that must be the same, for the correction to come first. */
  adviceWhole: number;
}

export const WEIGHTS: Weights = {
  unknownWord: 0.31,
  idfCap: 4.4,
  documentShare: 0.52,
  phraseShare: 0.48,
  message: 0.9,
  messagePlace: 0.16,
  kinds: { fix: 1, code: 0.75, correction: 0.81, page: 0.7 },
  threshold: { rdp: 0.24, other: 0.5, unknownCode: 0.6, foreign: 0.79 },
  strongShared: 11.4,
  strongThreshold: 0.18,
  sentenceWhole: 0.53,
  shortSentenceWhole: 0.8,
  sentencePart: 0.79,
  sentenceShared: 15,
  adviceWhole: 0.9,
};
