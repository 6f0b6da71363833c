import type { Content } from '../content/content.ts';
import type { Issue } from '../issues/issue.ts';

/** Fewest words that explain anything; less is a heading or a placeholder. */
const MIN_WORDS = 4;

/** Every question says why it is asked and how to find out the answer. */
export function validateQuestions(questions: Content['questions']): Issue[] {
  return questions.flatMap(({ file, data, article }) => [
    ...(countWords(data.why) >= MIN_WORDS
      ? []
      : [
          {
            rule: 'question-without-why',
            file,
            message: 'The question does not say why it is asked.',
            hint: 'Write in ‘why’ what the answer decides.',
          },
        ]),
    ...(article.checks.length > 0 || article.prose.some(({ text }) => countWords(text) >= MIN_WORDS)
      ? []
      : [
          {
            rule: 'question-without-how',
            file,
            message: 'The question does not say how to find out the answer.',
            hint: 'Write below the frontmatter where to look, or add a <Check>.',
          },
        ]),
  ]);
}

function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
