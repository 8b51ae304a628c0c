/** What one person did in one course, packed in one row; the rules are in src/learning. */
export interface ProgressTable {
  account_id: string;
  course_id: string;
  /** see src/learning/pack.ts; the first byte is the version of the format */
  packed: Uint8Array;
  /** 0/1; once passed it stays so, whatever becomes of the questions */
  quiz_passed: number;
  /** UTC ISO-8601, when the server first found the course completed; never taken back */
  completed_at: string | null;
  /** the rule it was completed under, see src/learning/completion.ts */
  completed_rule: number | null;
}
