import type { RefusalCode } from '../platform/refusal.ts';

/** A form that was refused, shown again with everything that was typed. */
export interface FormState {
  /** the action's name, when a page has several forms */
  action: string;
  typed: Record<string, string>;
  /** by field; `form` for what belongs to none */
  errors: Partial<Record<string, { code: RefusalCode | undefined; sentence: string }>>;
  status: number;
  /** seconds */
  retryAfter: number | undefined;
}

/** What `FormField` needs for one field: the typed value again, else the stored one. */
export const fieldOf = (form: FormState | undefined, name: string, stored: string | null = '') => ({
  name,
  value: form?.typed[name] ?? stored ?? '',
  error: form?.errors[name]?.sentence,
});

/** The form's state if it is this action's. */
export const stateOf = (form: FormState | undefined, action: string): FormState | undefined =>
  form?.action === action ? form : undefined;
