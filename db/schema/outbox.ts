/** A mail to send: written in the transaction of the use case that wants it, sent afterwards. */
export interface OutboxTable {
  id: string;
  recipient: string;
  subject: string;
  body: string;
  created_at: string;
  /** when to try (again) */
  due_at: string;
  tries: number;
}
