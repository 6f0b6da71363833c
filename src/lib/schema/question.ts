import { z } from 'astro/zod';
import { id, line } from './shared.ts';

const ONE_TARGET = 'Name exactly one target: ‘question: <id>’ or ‘outcome: <id>’.';
const target = { question: id.optional(), outcome: id.optional() };
const hasOneTarget = ({ question, outcome }: { question?: string | undefined; outcome?: string | undefined }) =>
  (question === undefined) !== (outcome === undefined);

const answerSchema = z
  .strictObject({
    /** Short permanent word; stands in links people share. */
    id,
    /** What the visitor clicks. */
    label: line.max(90, 'Keep an answer within 90 characters.'),
    /** One more line for those who hesitate. */
    hint: line.optional(),
    /** Observations of `src/content/observations` this answer states: `id` when seen, `!id` when its opposite is. */
    observed: z.array(z.string().regex(/^!?[a-z0-9-]+$/)).default([]),
    ...target,
  })
  .refine(hasOneTarget, ONE_TARGET);

/** One question of the decision tree in `src/content/questions`; the file's name is the node id. */
export const questionSchema = z.strictObject({
  /** The question itself, as the page's heading. */
  title: line.max(90, 'Keep the question within 90 characters.').endsWith('?', 'A question ends with a question mark.'),
  /** Label in the list of answers and the flowchart. */
  short: line.max(30, 'Keep the short form within 30 characters.'),
  /** Why we ask, in one or two sentences. */
  why: line,
  /** Whether only somebody with access to the host can answer. */
  needsHost: z.boolean().default(false),
  answers: z.array(answerSchema).min(2, 'A question needs at least two answers besides “I can’t tell”.'),
  /** Where “I can’t tell” leads. */
  cantTell: z.strictObject(target).refine(hasOneTarget, ONE_TARGET),
});

export type QuestionEntry = z.infer<typeof questionSchema>;
export type AnswerEntry = z.infer<typeof answerSchema>;
