import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildHandOver, type HandOverFacts } from '../../src/lib/tree/hand-over.ts';
import { readTree } from './tree-page.ts';

const tree = readTree();
// Written by the build from this very type.
const facts = JSON.parse(readFileSync('dist/hand-over.json', 'utf8')) as HandOverFacts;
const tried = Object.keys(tree.fixes);
const pack = buildHandOver(
  tree,
  { answers: [{ question: tree.rootId, answer: '0x904-0x7' }], tried },
  { nodeId: tree.rootId, time: '', link: '', fixLink: () => '', facts, notes: '' },
);

describe('the hand-over of the built site', () => {
  it('says for every fix what it changes and how to undo it', () => {
    expect(Object.keys(facts.changes).sort()).toEqual(tried.toSorted());
    for (const changes of Object.values(facts.changes).flat()) expect(changes.undo).not.toBe('');
    for (const slug of tried) expect(pack.text).toContain(tree.fixes[slug]?.title);
  });

  it('holds the read-only commands for both computers', () => {
    expect(facts.evidence.length).toBeGreaterThanOrEqual(2);
    for (const { code } of facts.evidence) expect(pack.text).toContain(code);
  });

  it('names no user, no mailbox and no address in a network', () => {
    // 203.0.113.0/24 is kept for examples: https://www.rfc-editor.org/rfc/rfc5737
    expect(pack.text).not.toMatch(
      /\b(?!0\.0\.0\.0|127\.0\.0\.1|203\.0\.113\.)\d{1,3}(?:\.\d{1,3}){3}\b|[\w.]+@[\w.]+\.\w|C:\\Users\\\w/,
    );
  });
});
