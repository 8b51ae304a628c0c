/** One act of a person or of the system that somebody may have to answer for. Rows are only ever added. */
export interface AuditActTable {
  /** UUIDv7: sorts by time */
  id: string;
  at: string;
  /** account id, kept after that account is erased; null for the system and the command line */
  actor: string | null;
  /** such as `video.accept`, see platform/audit.ts */
  act: string;
  /** such as `video:<id>` */
  subject: string;
  /** JSON object of texts and numbers, without personal data */
  detail: string;
}
