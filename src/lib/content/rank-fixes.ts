import { EVIDENCE_GRADES, type EvidenceGrade } from '../schema/shared.ts';

/** The little of a fix that its place in a list depends on. */
interface Ranked {
  id: string;
  data: { evidence: { grade: EvidenceGrade; sources: readonly string[] }; minutes: number };
}

/**
 * Orders causes by strength of evidence: grade first, then number of sources for it, then the quicker repair, then
 * the slug, so that the order never depends on the order of the files.
 */
export function byEvidence(a: Ranked, b: Ranked): number {
  const grade = (fix: Ranked) => EVIDENCE_GRADES.indexOf(fix.data.evidence.grade);
  return (
    grade(a) - grade(b) ||
    b.data.evidence.sources.length - a.data.evidence.sources.length ||
    a.data.minutes - b.data.minutes ||
    a.id.localeCompare(b.id)
  );
}
