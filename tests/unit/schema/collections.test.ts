import { describe, expect, it } from 'vitest';
import { COLLECTIONS, type CollectionName } from '~/lib/schema/collections.ts';
import { smallContent } from '../../helpers/content.ts';
import { messagesOf } from '../../helpers/schema.ts';

const names = Object.keys(COLLECTIONS) as CollectionName[];

/** Valid data of a collection, or its first entry that fits, with some keys changed. */
function dataOf(name: CollectionName, changes: Record<string, unknown>, fits: (data: unknown) => boolean = () => true) {
  const entries: readonly { data: unknown }[] = smallContent()[name];
  const found = entries.find(({ data }) => fits(data));
  if (found === undefined) throw new Error(`The fixture has no such entry in ${name}.`);
  return { ...Object(found.data), ...changes };
}

const said = (name: CollectionName, changes: Record<string, unknown>, fits?: (data: unknown) => boolean) =>
  messagesOf(COLLECTIONS[name].schema, dataOf(name, changes, fits));

describe('every collection', () => {
  it.each(names)('%s reads its own valid entries', (name) => {
    expect(said(name, {})).toEqual([]);
  });

  it.each(names)('%s refuses a key it does not know', (name) => {
    expect(said(name, { colour: 'red' })).toEqual(['Unrecognized key: "colour"']);
  });

  it('has a folder of its own', () => {
    expect(new Set(names.map((name) => COLLECTIONS[name].folder)).size).toBe(names.length);
  });
});

describe('fixes', () => {
  it.each([
    ['title', 'x'.repeat(91), 'title: Keep the title within 90 characters.'],
    ['short', 'x'.repeat(35), 'short: Keep the short name within 34 characters.'],
    ['description', 'Too short.', 'description: Write 70 to 160 characters; search engines cut longer ones.'],
    ['description', 'x'.repeat(161), 'description: Write 70 to 160 characters; search engines cut longer ones.'],
    [
      'firstAction',
      'x'.repeat(141),
      'firstAction: Keep the first action within 140 characters; it stands on the preview card.',
    ],
    ['side', 'server', 'side: Use one of: client, host, network, azure, gateway.'],
    ['risk', 'low', 'risk: Use one of: safe, caution, danger.'],
    ['rights', 'admin', 'rights: Use one of: user, administrator, root, domain-admin, azure-contributor, owner.'],
    ['symptoms', ['one', 'two'], 'symptoms: Name at least three things people type when they have this problem.'],
    ['fingerprints', [], 'fingerprints: Name at least one visible sign.'],
    [
      'evidence',
      { grade: 'certain', note: 'So.', sources: [] },
      'evidence.grade: Use one of: documented, several-reports, single-report, unsupported.',
    ],
    ['codes', [2308], 'codes.0: Put the code into quotes: without them YAML reads 0x904 as the number 2308.'],
  ])('refuses %s %j', (key, value, message) => {
    expect(said('fixes', { [key]: value })).toEqual([message]);
  });
});

describe('questions', () => {
  const answer = { id: 'yes', label: 'Yes', observed: [], outcome: 'battery' };
  const ONE_TARGET = 'Name exactly one target: ‘question: <id>’ or ‘outcome: <id>’.';

  it.each([
    ['title', 'Look at it', 'title: A question ends with a question mark.'],
    ['title', `${'x'.repeat(90)}?`, 'title: Keep the question within 90 characters.'],
    ['short', 'x'.repeat(31), 'short: Keep the short form within 30 characters.'],
    ['answers', [answer], 'answers: A question needs at least two answers besides “I can’t tell”.'],
    [
      'answers',
      [answer, { ...answer, label: 'x'.repeat(91) }],
      'answers.1.label: Keep an answer within 90 characters.',
    ],
    ['answers', [answer, { ...answer, question: 'light' }], `answers.1: ${ONE_TARGET}`],
    ['answers', [answer, { ...answer, outcome: undefined }], `answers.1: ${ONE_TARGET}`],
    ['cantTell', {}, `cantTell: ${ONE_TARGET}`],
  ])('refuses %s %j', (key, value, message) => {
    expect(said('questions', { [key]: value })).toEqual([message]);
  });
});

describe('other collections', () => {
  it.each<[CollectionName, string, unknown, string]>([
    [
      'checklist',
      'do',
      'x'.repeat(121),
      'do: Keep a line of the checklist within 120 characters; the sheet has one page.',
    ],
    ['checklist', 'tells', 'x'.repeat(111), 'tells: Keep what it tells within 110 characters; the sheet has one page.'],
    ['codes', 'meaning', undefined, 'A code needs a meaning or at least one field report.'],
    [
      'codes',
      'family',
      'windows',
      'family: Use one of: disconnect, dialog, gateway, extended, errinfo, negotiation, pair.',
    ],
    ['codes', 'confidence', 'sure', 'confidence: Use one of: documented, several-reports, single-report, unsupported.'],
    [
      'corrections',
      'verdict',
      'bad',
      'verdict: Use one of: dangerous, wrong, outdated, half-true, unsupported, right.',
    ],
    ['corrections', 'origin', 'blog', 'origin: Use one of: web, official.'],
    ['observations', 'short', 'x'.repeat(29), 'short: Keep the short form within 28 characters.'],
    ['observations', 'observer', 'me', 'observer: Use one of: user, administrator.'],
    ['messages', 'kind', 'mail', 'kind: Use one of: dialog, event, output, client.'],
    [
      'messages',
      'texts',
      { en: [{ text: 'Dark.', sources: [] }] },
      'texts.en.0.sources: Name where this wording was read.',
    ],
    ['systems', 'title', 'x'.repeat(41), 'title: Keep the name of a system within 40 characters.'],
    ['sources', 'url', 'lamp.example', 'url: Write the full public address, starting with https://.'],
    ['sources', 'url', 'ftp://lamp.example/', 'url: Write the full public address, starting with https://.'],
    ['sources', 'seen', 'today', 'seen: Write the date as YYYY-MM-DD in quotes.'],
    ['sources', 'kind', 'blog', 'kind: Use one of: microsoft, vendor, project, report, third-party.'],
    [
      'register',
      'entries',
      [{ name: 'TermService' }],
      'entries.0: Name the sources, or say in ‘unverified’ why there are none.',
    ],
    [
      'register',
      'entries',
      [{ name: 'TermService', sources: ['manual'], unverified: 'Both.' }],
      'entries.0: Name the sources, or say in ‘unverified’ why there are none.',
    ],
  ])('%s refuse %s %j', (name, key, value, message) => {
    const isService = (data: unknown) => name !== 'register' || Object(data).kind === 'service';
    expect(said(name, { [key]: value }, isService)).toEqual([message]);
  });
});
