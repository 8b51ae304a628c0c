import type { RefusalCode } from './refusal.ts';

/** Several fields of one form said no at once. `form` names what belongs to no field. */
export class FieldRefusals extends Error {
  override readonly name = 'FieldRefusals';
  readonly fields: Readonly<Partial<Record<string, RefusalCode>>>;

  constructor(fields: Readonly<Partial<Record<string, RefusalCode>>>) {
    super(Object.values(fields).join(', '));
    this.fields = fields;
  }
}

/** By name: the bundle and the server's own modules may hold two copies of the class. */
export const isFieldRefusals = (error: unknown): error is FieldRefusals =>
  error instanceof Error && error.name === 'FieldRefusals';
