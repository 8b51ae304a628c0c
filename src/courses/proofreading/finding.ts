/** Something to mend in the content, and where. */
export interface Finding {
  /** the name of the rule, in one word */
  rule: string;
  /** from the content folder */
  file: string;
  line: number;
  /** what stands there and what to do, in one sentence */
  what: string;
}
