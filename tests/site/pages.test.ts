import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/data/read-content.ts';
import { type Coverage, measureCoverage } from '../../src/lib/content/coverage.ts';
import { buildTree } from '../../src/lib/tree/build-tree.ts';
import { nodePath } from '../../src/lib/urls.ts';
import { getPage, metaOf, ROOT_BUILD, readContentPages } from './built-site.ts';
import { readElement, readText } from './html.ts';

const { content } = readContent(process.cwd());
const tree = buildTree(content);
const paths = readContentPages(ROOT_BUILD).map(({ path }) => path);
const textOf = (path: string) => readText(getPage(ROOT_BUILD, path).html);

/** Slugs of the contract: people paste these addresses into chats. */
const SLUGS = `expired-certificate private-key-permissions azure-machinekeys custom-certificate renamed-computer
  tls-mismatch security-layer nla credssp credentials user-rights port-not-listening service-stopped firewall antivirus
  tunnel-or-forwarder non-windows-host dns-hostname vpn-instability udp-transport rd-gateway connection-limit
  connection-broker licensing brute-force policy-flap host-asleep stale-client-state outdated-client third-party-client
  windows-11-upgrade legacy-windows corrupt-profile virtual-machine audio-blocking`.split(/\s+/);

/** The sentence over 0x904, as the dialog shows it. */
const SENTENCE =
  'This computer can’t connect to the remote computer. Try connecting again. If the problem continues, contact the owner of the remote computer or your network administrator.';

/** A sentence as it reads on a page: without the marks for code and with single spaces. */
const oneLine = (text: string) => text.replaceAll('`', '').replaceAll(/\s+/g, ' ').trim();

describe('the site', () => {
  it('has the 35 fixes of the contract, and a page for each cause of the content', () => {
    const fixes = paths.flatMap((path) => /^\/fix\/([^/]+)\/$/.exec(path)?.[1] ?? []);
    expect(fixes.toSorted()).toEqual(SLUGS.toSorted());
    expect(fixes.toSorted()).toEqual(content.fixes.map(({ id }) => id).toSorted());
  });

  it('has a page for every code and pair', () => {
    const codes = paths.flatMap((path) => /^\/codes\/([^/]+)\/$/.exec(path)?.[1] ?? []);
    expect(codes.toSorted()).toEqual(content.codes.map(({ id }) => id).toSorted());
    for (const id of ['0x904', 'extended-0x7', 'errinfo-0x7', 'negotiation-0x5', '0x904-0x7'])
      expect(codes).toContain(id);
  });

  it('has a page for every question and outcome, the first question at the front door', () => {
    const nodes = paths.filter((path) => path.startsWith('/find/'));
    expect(nodes.toSorted()).toEqual(
      Object.keys(tree.nodes)
        .map((id) => nodePath(id, tree.rootId))
        .toSorted(),
    );
  });

  it('has every other page of the contract', () => {
    const others = paths.filter((path) => !/^\/(?:fix|codes|find)\/./.test(path));
    expect(others.toSorted()).toEqual(
      [
        '/',
        '/404.html',
        '/about/',
        '/checklist/',
        '/codes/',
        '/compatibility/',
        '/corrections/',
        '/find/',
        '/fix/',
        '/flowchart/',
        '/search/',
      ].toSorted(),
    );
  });
});

describe('what people search the web for', () => {
  it.each(['/', '/codes/0x904-0x7/'])('stands word for word on %s', (path) => {
    const text = textOf(path);
    expect(text).toContain('Error code: 0x904');
    expect(text).toContain('Extended error code: 0x7');
    expect(text).toContain(SENTENCE);
  });

  it.each(['/', '/codes/0x904-0x7/'])('stands in the title or the description of %s', (path) => {
    const page = getPage(ROOT_BUILD, path);
    const head = `${readElement(page.html, 'title')} ${metaOf(page, 'description').join()}`.toLowerCase();
    expect(head).toContain('error code 0x904, extended error code 0x7');
    expect(head).toContain('0x904 / 0x7');
  });

  it('stands on each code page: hexadecimal and decimal, in text and description', () => {
    const missing = content.codes.filter(({ id }) => {
      const page = getPage(ROOT_BUILD, `/codes/${id}/`);
      const [hexadecimal = ''] = /0x[0-9a-f]+(?:-0x[0-9a-f]+)?/i.exec(id) ?? [];
      const numbers = hexadecimal.split('-').flatMap((number) => [number, String(Number(number))]);
      const text = `${readText(page.html)} ${metaOf(page, 'description').join()}`.toLowerCase();
      return !numbers.every((number) => text.includes(number.toLowerCase()));
    });
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('stands on the page a message leads to first: on a code in every language, on a fix in English', () => {
    const missing = content.messages.flatMap(({ id, data }) => {
      const [target] = data.leadsTo;
      if (target === undefined) return [id];
      if ('page' in target) return [];
      const isCode = 'code' in target;
      const text = textOf(isCode ? `/codes/${target.code}/` : `/fix/${target.fix}/`);
      const wordings = isCode ? Object.values(data.texts).flat() : (data.texts.en ?? []).slice(0, 1);
      return wordings
        .filter((wording) => !text.includes(oneLine(wording.text)))
        .map((wording) => `${id}: ${wording.text}`);
    });
    expect(missing).toEqual([]);
  });

  it('stands on every fix: the exact words a person may see', () => {
    const missing = content.fixes.flatMap(({ id, data }) => {
      const text = textOf(`/fix/${id}/`);
      const dialogs = data.fingerprints.filter(({ kind }) => kind === 'dialog');
      return dialogs.filter((print) => !text.includes(oneLine(print.text))).map((print) => `${id}: ${print.text}`);
    });
    expect(missing).toEqual([]);
  });
});

describe('the figures on the about page', () => {
  const text = textOf('/about/');
  const coverage = measureCoverage(content, tree);
  const number = (value: number) => value.toLocaleString('en');
  const rows: readonly (readonly [keyof Coverage, string])[] = [
    ['fixes', `Fixes, one per cause ${number(coverage.fixes)} `],
    ['codes', `Pages of codes and pairs ${number(coverage.codes)}, with ${number(coverage.codeRows)} meanings`],
    ['corrections', `Corrections of wrong advice ${number(coverage.corrections)} `],
    ['messages', `recognises ${number(coverage.messages)}, in ${number(coverage.wordings)} wordings`],
    ['sources', `mentions of them ${number(coverage.sources)}, cited ${number(coverage.citations)} times`],
    ['checks', `Read-only checks ${number(coverage.checks)} `],
    ['changes', `with backup, verify and undo ${number(coverage.changes)} `],
    ['tests', `lower protection for minutes ${number(coverage.tests)} `],
    ['commands', `Commands ${number(coverage.commands)}, of which ${number(coverage.powerShell)} PowerShell`],
    ['tested', `run on Windows for this site ${number(coverage.tested)};`],
    ['questions', `tree ${number(coverage.questions)}, ${number(coverage.outcomes)}, ${number(coverage.paths)} –`],
    ['names', `register ${number(coverage.names)}, of which ${number(coverage.unverifiedNames)} have no source`],
    ['oldestReview', `Oldest review of an article ${coverage.oldestReview}`],
  ];

  it.each(rows)('are counted from the content: %s', (_, words) => {
    expect(text).toContain(words);
  });
});
