/**
 * What a use case throws when it says no. `web/refusals.ts` turns each code into a status and a French
 * sentence that says what to do next; a code missing there does not compile.
 */
export const refusalCodes = [
  'not-found',
  'not-signed-in',
  'not-allowed',
  'account-suspended',
  'cross-site',
  'malformed',
  'too-large',
  'too-many-requests',
  'busy',
  'unsupported-version',
  'too-many-events',
  'email-invalid',
  'code-malformed',
  'code-wrong',
  'code-expired',
  'code-exhausted',
  'code-other-browser',
  'resend-too-soon',
  'email-taken',
  'email-unchanged',
  'siren-invalid',
  'siret-invalid',
  'trade-unknown',
  'commune-unknown',
  'region-unknown',
  'name-missing',
  'name-too-long',
  'text-unreadable',
  'name-unprintable',
  'name-to-check-missing',
  'course-unknown',
  'course-not-completed',
  'track-not-completed',
  'moment-day-missing',
  'moment-time-unreadable',
  'moment-while-open',
  'opening-hours-unreadable',
  'time-zone-unknown',
  'answer-unknown',
  'attestation-number-malformed',
  'attestation-revoked',
  'confirmation-missing',
  'second-factor-missing',
  'second-factor-stale',
  'factor-code-wrong',
  'factor-code-used',
  'recovery-code-wrong',
  'passkey-failed',
  'passkey-known',
  'passkey-copied',
  'passkey-gone',
  'last-factor',
  'last-staff',
  'other-region',
  'decided-meanwhile',
  'already-in-team',
  'team-suspended',
  'own-account',
  'invitation-pending',
  'invitation-unknown',
  'invitation-expired',
  'invitation-used',
  'invitation-revoked',
  'invitation-other-address',
  'invitation-wrong-role',
  'letter-too-soon',
  'introduction-too-long',
  'nothing-missing',
  'nobody-represents',
  'batch-changed',
  'batch-restored',
  'slot-unknown',
  'slot-not-yours',
  'file-empty',
  'file-too-large',
  'title-missing',
  'upload-quota',
  'upload-ended',
  'captions-unchecked',
  'captions-empty',
  'release-missing',
  'release-not-agreed',
  'speaker-missing',
  'reason-missing',
  'upload-elsewhere',
  'upload-refused',
  'disk-full',
  'video-changed',
  'original-gone',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  /** seconds to wait, for the codes where waiting helps */
  readonly retryAfter: number | undefined;

  constructor(code: RefusalCode, retryAfter?: number) {
    super(code);
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** By name, not `instanceof`: the site's bundle and the server's own modules hold two copies of the class. */
export const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && error.name === 'Refusal';
