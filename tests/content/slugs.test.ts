import { describe, expect, it } from 'vitest';
import { readContent } from '~/data/read-content.ts';
import type { EvidenceGrade } from '~/lib/schema/shared.ts';

const { content } = readContent(process.cwd());

/** The causes the site promises, with the grade each has for 0x904 / 0x7. A slug is permanent: people share it. */
const GRADES: Record<string, EvidenceGrade> = {
  'expired-certificate': 'documented',
  'private-key-permissions': 'documented',
  'azure-machinekeys': 'documented',
  'custom-certificate': 'documented',
  'renamed-computer': 'single-report',
  'tls-mismatch': 'documented',
  'security-layer': 'unsupported',
  nla: 'documented',
  credssp: 'unsupported',
  credentials: 'unsupported',
  'user-rights': 'documented',
  'port-not-listening': 'documented',
  'service-stopped': 'documented',
  firewall: 'documented',
  antivirus: 'documented',
  'tunnel-or-forwarder': 'several-reports',
  'non-windows-host': 'several-reports',
  'dns-hostname': 'single-report',
  'vpn-instability': 'single-report',
  'udp-transport': 'single-report',
  'rd-gateway': 'documented',
  'connection-limit': 'documented',
  'connection-broker': 'documented',
  licensing: 'unsupported',
  'brute-force': 'unsupported',
  'policy-flap': 'unsupported',
  'host-asleep': 'unsupported',
  'stale-client-state': 'unsupported',
  'outdated-client': 'unsupported',
  'third-party-client': 'unsupported',
  'windows-11-upgrade': 'unsupported',
  'legacy-windows': 'unsupported',
  'corrupt-profile': 'unsupported',
  'virtual-machine': 'unsupported',
  'audio-blocking': 'unsupported',
};

describe('the fixes', () => {
  it('are the promised ones, with their grades', () => {
    const found = Object.fromEntries(content.fixes.map(({ id, data }) => [id, data.evidence.grade]));
    expect(found).toEqual(GRADES);
  });

  /** Facts an article must not lose, by words that stand in its text or commands. */
  it.each<[string, string[]]>([
    ['azure-machinekeys', ['f686aace']],
    ['private-key-permissions', ['f686aace']],
    ['legacy-windows', ['KB4490628', 'KB4474419']],
    ['third-party-client', ['/sec:nla']],
    ['virtual-machine', ['Hyper-V', 'VMware', 'VirtualBox', 'NAT']],
    ['vpn-instability', ['MTU']],
    ['tunnel-or-forwarder', ['localhost']],
    ['credssp', ['AllowEncryptionOracle']],
    ['expired-certificate', ['1058']],
  ])('%s speaks of %j', (slug, words) => {
    const fix = content.fixes.find(({ id }) => id === slug);
    const text = JSON.stringify([fix?.data, fix?.article]);
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  });

  it('say why the MachineKeys folder stays where it is', () => {
    for (const slug of ['azure-machinekeys', 'private-key-permissions']) {
      const fix = content.fixes.find(({ id }) => id === slug);
      const text = fix?.article.prose.map((prose) => prose.text).join(' ') ?? '';
      expect(text).toMatch(/(?:rename|delete|reset)\w*[^.]*folder|folder[^.]*(?:rename|delete|reset)/i);
    }
  });
});
