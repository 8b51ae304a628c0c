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
  /** where a mail program stops mails of this kind by itself (RFC 8058) */
  unsubscribe: string | null;
  /** not sent any more from then on */
  expires_at: string | null;
}
