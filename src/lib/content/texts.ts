import { type Content, type Entry, placeOf } from './content.ts';

/** A text of ours, and where it stands. */
export interface Text {
  file: string;
  line?: number;
  text: string;
  /** Headings are imperative or active: “Delete the certificate”, not “The certificate is deleted”. */
  isHeading?: boolean;
}

/** Every sentence the site says in its own words; quotations of dialogs, claims and searches are not among them. */
export function textsOf(content: Content): Text[] {
  const { fixes, questions, outcomes, corrections, observations } = content;
  return [
    ...[...fixes, ...questions].flatMap(bodyTexts),
    ...fixes.flatMap(fixTexts),
    ...questions.flatMap((entry) =>
      fields(entry, {
        title: entry.data.title,
        why: entry.data.why,
        ...Object.fromEntries(
          entry.data.answers.flatMap(({ label, hint }, i) => [
            [`answers.${i}.label`, label],
            [`answers.${i}.hint`, hint],
          ]),
        ),
      }),
    ),
    ...outcomes.flatMap((entry) => [
      ...fields(entry, { title: entry.data.title, lead: entry.data.lead }),
      ...(entry.data.kind === 'hand-over'
        ? fields(entry, { ask: entry.data.ask, ...numbered('collect', entry.data.collect) })
        : []),
    ]),
    ...corrections.flatMap((entry) => fields(entry, { truth: entry.data.truth, instead: entry.data.instead })),
    ...observations.flatMap((entry) => {
      const { title, opposite, how } = entry.data;
      return fields(entry, { title, opposite, how });
    }),
    ...sheetTexts(content),
    ...content.codes.flatMap(codeTexts),
    ...content.messages.flatMap((entry) => fields(entry, { because: entry.data.because })),
  ];
}

function bodyTexts({ file, article }: Content['fixes'][number] | Content['questions'][number]): Text[] {
  return [
    ...article.prose.map(({ text, line }) => ({ file, text, line })),
    ...[...article.checks, ...article.steps].map(({ title, line }) => ({ file, text: title, line, isHeading: true })),
    ...article.steps.flatMap(({ changes }) => changes.map(({ because, line }) => ({ file, text: because, line }))),
  ];
}

function fixTexts(entry: Content['fixes'][number]): Text[] {
  const { description, cause, firstAction, riskReason, confirmedBy, ruledOutBy, evidence, usually, next } = entry.data;
  return fields(entry, {
    description,
    cause,
    firstAction,
    riskReason,
    confirmedBy,
    ruledOutBy,
    'evidence.note': evidence.note,
    'usually.text': usually?.text,
    ...Object.fromEntries(next.map(({ when }, i) => [`next.${i}.when`, when])),
  });
}

/** Texts of what is printed or shown in tables. */
function sheetTexts({ checklist, compatibility, systems, waysIn, evidence }: Content): Text[] {
  return [
    ...checklist.flatMap((entry) => fields(entry, { do: entry.data.do, tells: entry.data.tells })),
    ...compatibility.flatMap((entry) => {
      const { why, update, never } = entry.data;
      return fields(entry, { why, update, never });
    }),
    ...systems.flatMap((entry) =>
      fields(entry, {
        support: entry.data.support,
        update: entry.data.update,
        ...Object.fromEntries(entry.data.builds.map(({ note }, i) => [`builds.${i}.note`, note])),
      }),
    ),
    ...waysIn.flatMap((entry) => fields(entry, { how: entry.data.how })),
    ...evidence.flatMap((entry) => fields(entry, { note: entry.data.note })),
  ];
}

function codeTexts(entry: Content['codes'][number]): Text[] {
  const { meaning, notes, fixesNote, notMeaning, neighbours, reports } = entry.data;
  return fields(entry, {
    meaning,
    notes,
    fixesNote,
    ...numbered('notMeaning', notMeaning),
    ...Object.fromEntries(neighbours.map(({ check }, i) => [`neighbours.${i}.check`, check])),
    ...Object.fromEntries(
      reports.flatMap((report, i) => [
        [`reports.${i}.meaning`, report.meaning],
        [`reports.${i}.notes`, report.notes],
      ]),
    ),
  });
}

function numbered(path: string, texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(texts.map((text, i) => [`${path}.${i}`, text]));
}

function fields(entry: Entry<unknown>, texts: Readonly<Record<string, string | undefined>>): Text[] {
  return Object.entries(texts).flatMap(([path, text]) =>
    text === undefined ? [] : [{ ...placeOf(entry, path), text }],
  );
}
