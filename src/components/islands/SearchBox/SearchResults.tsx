import { titleOf } from '~/lib/codes/code.ts';
import { LANGUAGE_TAGS } from '~/lib/labels.ts';
import { describeAnswer } from '~/lib/search/describe-answer.ts';
import { markWords } from '~/lib/search/highlight.ts';
import type { Reason, SearchResult } from '~/lib/search/search.ts';
import type { DocumentKind, FoundDocument } from '~/lib/search/search-index.ts';
import type { StagedAnswer } from '~/lib/search/stages.ts';
import { codePath, correctionPath, FIND_PATH, fixPath } from '~/lib/urls.ts';
import { href } from '~/site.ts';

interface Props {
  status: 'empty' | 'loading' | 'failed' | 'ready';
  answer?: StagedAnswer | undefined;
  documents: readonly FoundDocument[];
  /** Tries to load the index again. */
  retry: () => void;
}

const KIND_LABELS: Record<DocumentKind, string> = {
  fix: 'Fix',
  code: 'Code',
  correction: 'Wrong advice, corrected',
  page: 'Page',
};

/** What was found, as one types: a live count and a list of links. */
export function SearchResults({ status, answer, documents, retry }: Props) {
  return (
    <>
      <p role="status" class="search-status">
        {status === 'loading' && 'Reading the index …'}
        {status === 'failed' &&
          (documents.length === 0
            ? 'The search could not be loaded.'
            : 'Nothing found yet: a part of the search could not be loaded.')}
        {status === 'ready' && answer !== undefined && describeAnswer(answer)}
      </p>
      {status === 'failed' && (
        <p>
          <button type="button" class="button quiet" onClick={retry}>
            Try again
          </button>{' '}
          or read the list of <a href={href('/fix/')}>all causes</a> or <a href={href('/codes/')}>all codes</a>.
        </p>
      )}
      {status === 'ready' && answer !== undefined && <Answer answer={answer} documents={documents} />}
    </>
  );
}

function Answer({ answer, documents }: { answer: StagedAnswer; documents: readonly FoundDocument[] }) {
  const matched = new Set(answer.matchedTerms);
  if (answer.results.length === 0) return <NothingFound />;
  return (
    <>
      <StartLink answer={answer} documents={documents} />
      <ol class="search-results" aria-label="Search results">
        {answer.results.map((result) => {
          const document = documents[result.document];
          return document === undefined ? null : (
            <ResultItem
              key={`${document.kind}/${document.slug}`}
              document={document}
              result={result}
              matched={matched}
            />
          );
        })}
      </ol>
    </>
  );
}

function ResultItem({
  document,
  result,
  matched,
}: {
  document: FoundDocument;
  result: SearchResult;
  matched: ReadonlySet<string>;
}) {
  const isByWords = result.reason.kind === 'words';
  return (
    <li>
      <a href={href(pathOf(document))}>
        {isByWords ? <Marked text={document.title} matched={matched} /> : document.title}
      </a>{' '}
      <span class="kind">{KIND_LABELS[document.kind]}</span>
      {document.action !== '' && (
        <p>{isByWords ? <Marked text={document.action} matched={matched} /> : document.action}</p>
      )}
      <Why reason={result.reason} />
    </li>
  );
}

/** Why a page was found; for words the marks say it. */
function Why({ reason }: { reason: Reason }) {
  if (reason.kind === 'code') return <p class="why">Code read: {reason.written}</p>;
  if (reason.kind === 'leads-to') return <p class="why">A cause of {titleOf(reason.from)}</p>;
  if (reason.kind !== 'sentence') return null;
  const isForeign = reason.language !== 'en';
  return (
    <p class="why">
      Recognised: “
      <span lang={isForeign ? (LANGUAGE_TAGS[reason.language] ?? reason.language) : undefined}>{reason.text}</span>”
      {isForeign && ' – this site is in English.'}
    </p>
  );
}

function Marked({ text, matched }: { text: string; matched: ReadonlySet<string> }) {
  return (
    <>
      {markWords(text, matched).map(({ text: piece, isMatch }, i) => (isMatch ? <mark key={i}>{piece}</mark> : piece))}
    </>
  );
}

/** The questions, with what the text already answers: only a code that was read is an answer. */
function StartLink({ answer, documents }: { answer: StagedAnswer; documents: readonly FoundDocument[] }) {
  const codes = answer.results.filter(({ reason }) => reason.kind === 'code');
  const start = codes.map(({ document }) => documents[document]?.start).find((path) => path !== undefined);
  if (start === undefined) return null;
  return (
    <p>
      <a class="button quiet" href={href(start)}>
        Start with these answers
      </a>
    </p>
  );
}

function NothingFound() {
  return (
    <p>
      This site covers faults of connecting with Remote Desktop: codes, dialog and log texts, and their causes. It does
      not cover printing, sound or screens inside a session, VPN programs’ own codes, or other remote-control programs.
      Check the code letter by letter, look it up in <a href={href('/codes/')}>all codes</a>, or{' '}
      <a href={href(FIND_PATH)}>answer a few questions</a> instead.
    </p>
  );
}

function pathOf({ kind, slug }: FoundDocument): string {
  const paths: Record<DocumentKind, string> = {
    fix: fixPath(slug),
    code: codePath(slug),
    correction: correctionPath(slug),
    page: slug,
  };
  return paths[kind];
}
