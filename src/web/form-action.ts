import { ActionError, type ActionAPIContext, defineAction } from 'astro:actions';
import { isFieldRefusals } from '../platform/field-refusals.ts';
import { isRefusal, type RefusalCode } from '../platform/refusal.ts';
import type { FormState } from './form-state.ts';
import { refusals, unexpected } from './refusals.ts';

/** What a handler of a plain HTML form receives: text fields only, and the request's context. */
export type FormHandler<T> = (
  field: (name: string) => string,
  context: ActionAPIContext & { locals: App.Locals },
) => Promise<T>;

/**
 * An action behind a plain HTML form. A refusal becomes a 4xx, and the page finds in `locals.form` everything that was
 * typed with one sentence for each wrong field; `fieldOfCode` says which field a single refusal belongs to.
 */
export const formAction = <T>(
  name: string,
  handler: FormHandler<T>,
  fieldOfCode: Partial<Record<RefusalCode, string>> = {},
) =>
  defineAction({
    accept: 'form',
    handler: async (form, context) => {
      const typed = textFields(form);
      try {
        return await handler((field) => typed[field] ?? '', context);
      } catch (error) {
        const errors = errorsOf(error, fieldOfCode);
        if (errors === undefined) throw unexpectedError(error, context.locals);
        context.locals.form = { action: name, typed, errors, status: statusOf(errors) };
        throw actionErrorOf(context.locals.form);
      }
    },
  });

/** Files and repeated fields are not ours. NUL ends a text for some databases and mailers: dropped here once. */
const textFields = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value.replaceAll('\0', '')]] : [],
    ),
  );

type Errors = FormState['errors'];

function errorsOf(error: unknown, fieldOfCode: Partial<Record<RefusalCode, string>>): Errors | undefined {
  const codes = isFieldRefusals(error)
    ? error.fields
    : isRefusal(error)
      ? { [fieldOfCode[error.code] ?? 'form']: error.code }
      : undefined;
  if (codes === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(codes).flatMap(([field, code]) =>
      code ? [[field, { code, sentence: refusals[code].sentence }]] : [],
    ),
  );
}

const statusOf = (errors: Errors): number => {
  const first = Object.values(errors)[0];
  return first ? refusals[first.code].status : 400;
};

const actionErrorOf = (form: FormState) =>
  new ActionError({
    code: ActionError.statusToCode(form.status),
    message: Object.values(form.errors)[0]?.sentence ?? refusals.malformed.sentence,
  });

function unexpectedError(error: unknown, locals: App.Locals): ActionError {
  locals.services.log.error('action-failed', {
    request: locals.requestId,
    error: error instanceof Error ? error.name : 'unknown',
    at: error instanceof Error ? error.stack?.split('\n').slice(0, 6).join(' | ') : undefined,
  });
  return new ActionError({ code: 'INTERNAL_SERVER_ERROR', message: unexpected.sentence });
}
