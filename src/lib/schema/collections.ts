import { checklistSchema } from './checklist.ts';
import { codeSchema } from './code.ts';
import { compatibilitySchema, systemSchema } from './compatibility.ts';
import { correctionSchema } from './correction.ts';
import { evidencePackSchema } from './evidence-pack.ts';
import { fixSchema } from './fix.ts';
import { messageSchema } from './message.ts';
import { observationSchema } from './observation.ts';
import { outcomeSchema } from './outcome.ts';
import { questionSchema } from './question.ts';
import { registerSchema } from './register.ts';
import { sourceSchema } from './source.ts';
import { wayInSchema } from './way-in.ts';

/**
 * Every collection of the site: its folder below `src/content`, the ending of its files and its schema. Astro's
 * content layer and our own reader both follow this table, so they cannot disagree.
 */
export const COLLECTIONS = {
  fixes: { folder: 'fixes', extension: 'mdx', schema: fixSchema },
  questions: { folder: 'questions', extension: 'mdx', schema: questionSchema },
  outcomes: { folder: 'outcomes', extension: 'yaml', schema: outcomeSchema },
  codes: { folder: 'codes', extension: 'yaml', schema: codeSchema },
  observations: { folder: 'observations', extension: 'yaml', schema: observationSchema },
  corrections: { folder: 'corrections', extension: 'yaml', schema: correctionSchema },
  checklist: { folder: 'checklist', extension: 'yaml', schema: checklistSchema },
  systems: { folder: 'systems', extension: 'yaml', schema: systemSchema },
  compatibility: { folder: 'compatibility', extension: 'yaml', schema: compatibilitySchema },
  evidence: { folder: 'evidence', extension: 'yaml', schema: evidencePackSchema },
  messages: { folder: 'messages', extension: 'yaml', schema: messageSchema },
  register: { folder: 'register', extension: 'yaml', schema: registerSchema },
  sources: { folder: 'sources', extension: 'yaml', schema: sourceSchema },
  waysIn: { folder: 'ways-in', extension: 'yaml', schema: wayInSchema },
} as const;

export type CollectionName = keyof typeof COLLECTIONS;
