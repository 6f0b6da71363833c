import type { MACHINES, Shell } from './schema/components.ts';
import type { EvidenceGrade, Provenance, Rights, Risk, Side } from './schema/shared.ts';

/** Words for the fixed vocabulary of the content, in one place so that every view says the same. */
export const RISK_LABELS: Record<Risk, string> = { safe: 'Safe', caution: 'Caution', danger: 'Danger' };

export const SIDE_LABELS: Record<Side, string> = {
  client: 'Your computer',
  host: 'The remote computer',
  network: 'The network between',
  azure: 'Azure',
  gateway: 'The gateway',
};

export const MACHINE_LABELS: Record<(typeof MACHINES)[number], string> = {
  client: 'on your computer',
  host: 'on the remote computer',
  gateway: 'on the gateway',
  'domain-controller': 'on a domain controller',
  azure: 'in Azure',
  network: 'in the network',
};

export const RIGHTS_LABELS: Record<Rights, string> = {
  user: 'no special rights',
  administrator: 'administrator',
  root: 'root (sudo)',
  'domain-admin': 'domain administrator',
  'azure-contributor': 'Azure contributor of the VM',
  owner: 'whoever runs that service',
};

export const PROVENANCE_LABELS: Record<Provenance, string> = {
  documentation: 'Command from the documentation; we have not run it on Windows ourselves.',
  own: 'Our own composition of built-in commands; not yet run on Windows by us.',
  tested: 'Run on Windows for this site.',
};

export const SHELL_LABELS: Record<Shell, string> = {
  powershell: 'PowerShell',
  cmd: 'Command Prompt',
  bash: 'Shell',
  rdp: '.rdp file',
  text: 'Output',
};

/** Evidence grades: the word on badges and what it promises. */
export const GRADE_LABELS: Record<EvidenceGrade, { name: string; meaning: string }> = {
  documented: {
    name: 'Documented',
    meaning: 'Microsoft ties this cause to the code, or to the exact sentence of the dialog.',
  },
  'several-reports': {
    name: 'Several reports',
    meaning: 'Two or more independent reports name the code together with this cause.',
  },
  'single-report': { name: 'Single report', meaning: 'One report names the code together with this cause.' },
  unsupported: {
    name: 'Unsupported',
    meaning:
      'People are sent here for 0x904 / 0x7, but we found no source for it; this cause normally shows something else.',
  },
};

/** Tags of HTML for the languages whose short name is not one. */
export const LANGUAGE_TAGS: Readonly<Record<string, string>> = { zh: 'zh-Hans', 'zh-tw': 'zh-Hant' };
