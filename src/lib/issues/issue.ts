/** One finding of a validator: what is wrong, where, and what to write instead. */
export interface Issue {
  /** Permanent rule id in kebab-case; CONTRIBUTING explains each one. */
  rule: string;
  /** Path of the content file, relative to the project's root. */
  file: string;
  /** 1-based line, where the parser knows it. */
  line?: number;
  /** What is wrong, as a full sentence. */
  message: string;
  /** What to write instead, or the list of valid values. */
  hint?: string;
}
