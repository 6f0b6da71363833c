import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildHandOver, type HandOverInput } from '../../../src/lib/tree/hand-over.ts';
import { allPaths } from '../../../src/lib/tree/paths.ts';
import { fitToNode, formatState, parseState, type TreeState } from '../../../src/lib/tree/state.ts';
import { nodePath } from '../../../src/lib/urls.ts';
import { given, smallTree } from '../../helpers/tree.ts';
import { realTree } from '../../helpers/tree-content.ts';

const tree = smallTree();

function input(facts: Partial<HandOverInput> = {}): HandOverInput {
  return {
    nodeId: 'on-host',
    time: '2026-11-21 02:10 +01:00',
    link: 'https://reconnect.example/find/on-host/#start=no&way-in=yes&tried=beta',
    fixLink: (slug, anchor) => `https://reconnect.example/fix/${slug}/${anchor === undefined ? '' : `#${anchor}`}`,
    facts: {
      evidence: [{ title: 'On the host', note: 'Reads only.', shell: 'powershell', code: 'qwinsta' }],
      changes: { beta: [{ step: 'restart', title: 'Restart the service', undo: 'Start `it` again.' }] },
    },
    notes: '',
    ...facts,
  };
}

const state: TreeState = { answers: given('start=no way-in=yes'), tried: ['beta'] };

describe('buildHandOver', () => {
  it('says everything as plain text', () => {
    expect(buildHandOver(tree, state, input()).text).toMatchInlineSnapshot(`
      "Remote Desktop fault: hand-over

      WHEN
      - Summary made: 2026-11-21 02:10 +01:00
      - Time of the last failed attempt, with time zone: …

      CODES AND TARGET
      - What about start? It is no

      ANSWERS
      - What about way-in? It is yes

      RULED OUT
      - Repair alpha – by the answer “start: It is no”: It is not so.

      TRIED, AND HOW TO UNDO IT
      - Repair beta. All undo commands: https://reconnect.example/fix/beta/#undo
      - If “Restart the service” was done – undo: Start it again.

      ON THE HOST
      - Reads only.
      qwinsta

      GO ON FROM HERE
      - https://reconnect.example/find/on-host/#start=no&way-in=yes&tried=beta"
    `);
  });

  it('says the same as Markdown', () => {
    expect(buildHandOver(tree, state, input()).markdown).toMatchInlineSnapshot(`
      "# Remote Desktop fault: hand-over

      ## When

      - Summary made: 2026-11-21 02:10 +01:00
      - Time of the last failed attempt, with time zone: …

      ## Codes and target

      - What about start? It is no

      ## Answers

      - What about way-in? It is yes

      ## Ruled out

      - Repair alpha – by the answer “start: It is no”: It is not so.

      ## Tried, and how to undo it

      - Repair beta. All undo commands: https://reconnect.example/fix/beta/#undo
      - If “Restart the service” was done – undo: Start \`it\` again.

      ## On the host

      - Reads only.

      \`\`\`
      qwinsta
      \`\`\`

      ## Go on from here

      - https://reconnect.example/find/on-host/#start=no&way-in=yes&tried=beta"
    `);
  });

  it('says that a tried fix changes nothing', () => {
    const { text } = buildHandOver(tree, { answers: [], tried: ['alpha'] }, input());
    expect(text).toContain('- Repair alpha: changes nothing. https://reconnect.example/fix/alpha/#undo');
  });

  it('asks for the codes when no answer named them', () => {
    const { text } = buildHandOver(tree, { answers: [], tried: [] }, input());
    expect(text).toContain('CODES AND TARGET\n- Both numbers and the exact sentence of the message: …');
  });

  it('holds what the visitor typed on purpose, line by line', () => {
    expect(buildHandOver(tree, state, input({ notes: ' Server PC-17\nsince Monday \n' })).text).toContain(
      'NOTES\n- Server PC-17\n- since Monday\n\n',
    );
  });

  it('leaves out parts without content', () => {
    const { text } = buildHandOver(tree, { answers: [], tried: [] }, input({ facts: { evidence: [], changes: {} } }));
    expect(text).not.toMatch(/NOTES|RULED OUT|TRIED|ON THE HOST/);
  });

  it('carries a link that reopens the same page with the same state', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...allPaths(realTree)),
        fc.subarray(Object.keys(realTree.fixes)),
        ({ answers, outcome }, tried) => {
          const link = `https://reconnect.example${nodePath(outcome, realTree.rootId)}${formatState({ answers, tried })}`;
          for (const pack of Object.values(
            buildHandOver(realTree, { answers, tried }, input({ nodeId: outcome, link })),
          )) {
            const read = new URL(/https:\/\/reconnect\.example\/find\/\S+$/.exec(pack)?.[0] ?? '');
            expect(read.pathname).toBe(nodePath(outcome, realTree.rootId));
            const parsed = parseState(read.hash, realTree);
            expect(parsed.dropped).toEqual([]);
            expect(fitToNode(realTree, outcome, parsed.state)).toEqual({ state: { answers, tried }, dropped: [] });
          }
        },
      ),
    );
  });

  it('names no computer, user or address of its own', () => {
    const { text } = buildHandOver(tree, state, input());
    const words = text.replaceAll(/https:\/\/\S+/g, '');
    expect(words).not.toMatch(/\b\d{1,3}(?:\.\d{1,3}){3}\b|\\\\|[\w.]+@[\w.]+|C:\\Users/);
  });
});
