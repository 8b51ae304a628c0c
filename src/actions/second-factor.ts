import { addPasskey as registerPasskey } from '../accounts/second-factor/add-passkey.ts';
import { addTotp } from '../accounts/second-factor/add-totp.ts';
import { proveByRecoveryCode, proveByTotp } from '../accounts/second-factor/prove-by-code.ts';
import { proveByPasskey } from '../accounts/second-factor/prove-by-passkey.ts';
import {
  removePasskey as forgetPasskey,
  removeTotp,
  renewRecoveryCodes as makeRecoveryCodes,
} from '../accounts/second-factor/remove-factor.ts';
import { factorDependencies, factorOwner } from '../web/factor-owner.ts';
import { formAction } from '../web/form-action.ts';
import { returnPath } from '../web/return-path.ts';
import { spaceOf } from '../web/space-of.ts';

const codeErrors = {
  'code-malformed': 'code',
  'factor-code-wrong': 'code',
  'factor-code-used': 'code',
  'too-many-requests': 'code',
} as const;

export const useApp = formAction(
  'secondFactor.useApp',
  async (field, context) => {
    const owner = factorOwner(context);
    await proveByTotp(factorDependencies(context.locals), owner, field('code'));
    return { suite: returnPath(field('suite'), spaceOf(owner.account)) };
  },
  codeErrors,
);

export const useRecoveryCode = formAction(
  'secondFactor.useRecoveryCode',
  async (field, context) => {
    const left = await proveByRecoveryCode(
      factorDependencies(context.locals),
      factorOwner(context),
      field('recoveryCode'),
    );
    return { left };
  },
  { 'recovery-code-wrong': 'recoveryCode', 'too-many-requests': 'recoveryCode' },
);

export const usePasskey = formAction('secondFactor.usePasskey', async (field, context) => {
  const owner = factorOwner(context);
  await proveByPasskey(factorDependencies(context.locals), owner, field('answer'));
  return { suite: returnPath(field('suite'), spaceOf(owner.account)) };
});

/** `codes` are shown once, by the page that answers this very form. */
export const addApp = formAction(
  'secondFactor.addApp',
  async (field, context) => ({
    codes: await addTotp(factorDependencies(context.locals), factorOwner(context), {
      sealed: field('sealed'),
      code: field('code'),
    }),
  }),
  codeErrors,
);

export const addPasskey = formAction(
  'secondFactor.addPasskey',
  async (field, context) => ({
    codes: await registerPasskey(factorDependencies(context.locals), factorOwner(context), {
      answer: field('answer'),
      name: field('passkeyName'),
    }),
  }),
  { 'name-too-long': 'passkeyName', 'text-unreadable': 'passkeyName' },
);

export const removeApp = formAction('secondFactor.removeApp', (_field, context) =>
  removeTotp(factorDependencies(context.locals), factorOwner(context)),
);

export const removePasskey = formAction('secondFactor.removePasskey', (field, context) =>
  forgetPasskey(factorDependencies(context.locals), factorOwner(context), field('passkey')),
);

export const renewRecoveryCodes = formAction('secondFactor.renewRecoveryCodes', async (_field, context) => ({
  codes: await makeRecoveryCodes(factorDependencies(context.locals), factorOwner(context)),
}));
