import { EVIDENCE_GRADES, type EvidenceGrade } from '../schema/shared.ts';

/** The little of a fix that its place in a list depends on. */
interface Ranked {
  id: string;
  data: { evidence: { grade: EvidenceGrade }; minutes: number };
}

/**
 * Orders causes by strength of evidence: grade first, then their place in a ranking (the causes as the page of
 * 0x904 / 0x7 lists them), then the quicker repair, then the slug, so that the order never depends on the files.
 *
 * @param ranking slugs, strongest evidence first
 */
export function byEvidence(ranking: readonly string[]): (a: Ranked, b: Ranked) => number {
  const grade = ({ data }: Ranked) => EVIDENCE_GRADES.indexOf(data.evidence.grade);
  const place = ({ id }: Ranked) => (ranking.includes(id) ? ranking.indexOf(id) : ranking.length);
  return (a, b) =>
    grade(a) - grade(b) || place(a) - place(b) || a.data.minutes - b.data.minutes || a.id.localeCompare(b.id);
}
