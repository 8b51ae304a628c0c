import { ActionError, type ActionAPIContext, defineAction } from 'astro:actions';
import { isFieldRefusals } from '../platform/field-refusals.ts';
import { describeError } from '../platform/log.ts';
import { isRefusal, type RefusalCode } from '../platform/refusal.ts';
import { refused, refusedBy } from './answer-refusal.ts';
import type { FormState } from './form-state.ts';
import { recordRefusedAccess } from './record-refused.ts';
import { unexpected } from './refusals.ts';

export type FormContext = ActionAPIContext & { locals: App.Locals };

/** What a handler of a plain HTML form receives: its text fields, the request's context, and the whole form for a file. */
export type FormHandler<T> = (
  field: (name: string) => string,
  context: FormContext,
  form: FormData,
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
        return await handler((field) => typed[field] ?? '', context, form);
      } catch (error) {
        if (isRefusal(error)) await recordRefusedAccess(context.locals, error.code, `action:${name}`);
        else if (!isFieldRefusals(error)) {
          const { services, requestId } = context.locals;
          services.log.error('action-failed', { request: requestId, ...describeError(error) });
        }
        const wrong = whatIsWrong(error, fieldOfCode);
        context.locals.form = { action: name, typed, ...wrong };
        throw new ActionError({
          code: ActionError.statusToCode(wrong.status),
          message: Object.values(wrong.errors)[0]?.sentence ?? unexpected.sentence,
        });
      }
    },
  });

/** Files and repeated fields are not ours. NUL ends a text for some databases and mailers: dropped here once. */
export const textFields = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value.replaceAll('\0', '')]] : [],
    ),
  );

function whatIsWrong(
  error: unknown,
  fieldOfCode: Partial<Record<RefusalCode, string>>,
): Pick<FormState, 'errors' | 'status' | 'retryAfter'> {
  if (isFieldRefusals(error)) {
    const fields = Object.entries(error.fields).flatMap(([field, code]) =>
      code ? [{ field, ...refused(code) }] : [],
    );
    const errors = Object.fromEntries(fields.map(({ field, code, sentence }) => [field, { code, sentence }]));
    return { errors, status: fields[0]?.status ?? 400, retryAfter: undefined };
  }
  const { code, sentence, status, retryAfter } = refusedBy(error);
  const field = (code && fieldOfCode[code]) ?? 'form';
  return { errors: { [field]: { code, sentence } }, status, retryAfter };
}
