import type { ComponentProps, SectionId, Shell } from '../schema/components.ts';

/** What a command block is for; only `change` may alter a machine, and `undo` takes the change back. */
export type CommandRole = 'check' | 'change' | 'backup' | 'verify' | 'undo';

/** One fenced command of an article. */
export interface ArticleCommand {
  shell: Shell;
  code: string;
  role: CommandRole;
  /** Id of the check, step or test it stands in. */
  owner: string;
  line: number;
}

/** A read-only look with its two possible results. */
export type ArticleCheck = ComponentProps<'Check'> & {
  commands: ArticleCommand[];
  healthy: string;
  bad: string;
  section: SectionId | undefined;
  line: number;
};

/** The parts that must surround a changing command. */
export const COMPANIONS = ['Backup', 'Verify', 'Undo'] as const;
export type Companion = (typeof COMPANIONS)[number];

/** Something that changes a machine, with its companions in words. */
export type ArticleChange = ComponentProps<'Change'> & {
  commands: ArticleCommand[];
  /** Text of each companion; absent when the article does not have it. */
  companions: Partial<Record<Companion, { text: string; line: number }>>;
  line: number;
};

/** A numbered step of the repair, or a `test` that lowers protection for minutes. */
export type ArticleStep = Omit<ComponentProps<'Step'>, 'interrupts'> & {
  kind: 'step' | 'test';
  interrupts: string | undefined;
  minutes: number | undefined;
  changes: ArticleChange[];
  text: string;
  line: number;
};

/** A run of prose, for the language rules and the search index. */
export interface Prose {
  text: string;
  section: SectionId | undefined;
  line: number;
}

/** What an article (or the body of a question) holds, read from its syntax tree. */
export interface Article {
  sections: { id: SectionId; line: number }[];
  checks: ArticleCheck[];
  steps: ArticleStep[];
  commands: ArticleCommand[];
  /** Source keys in the order the page cites them. */
  cites: { key: string; line: number }[];
  links: { url: string; line: number }[];
  prose: Prose[];
}

/** Source keys of an article, each once, in order of first mention: their position is the number on the page. */
export function citedKeys(article: Article): string[] {
  return [...new Set(article.cites.map(({ key }) => key))];
}
