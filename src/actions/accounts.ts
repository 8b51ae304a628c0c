import { resendSignInCode } from '../accounts/ask-sign-in-code.ts';
import { confirmEmailChange, startEmailChange } from '../accounts/change-email.ts';
import { limitTries } from '../accounts/code-limits.ts';
import { readEmail } from '../accounts/email-address.ts';
import { enterSignInCode } from '../accounts/enter-sign-in-code.ts';
import { knownBrowserDays, newKnownBrowser, readKnownBrowser } from '../accounts/known-browser.ts';
import { leave } from '../accounts/leave.ts';
import { lookUpCompany } from '../accounts/look-up-company.ts';
import { saveProfile } from '../accounts/save-profile.ts';
import { limitSirens } from '../accounts/siren-limits.ts';
import { closeAllSessions, closeSession } from '../accounts/sessions.ts';
import { addSeconds } from '../platform/clock.ts';
import { formAction } from '../web/form-action.ts';
import { confirmSiren } from '../web/confirm-siren.ts';
import { codeCookie, knownBrowserCookie, sessionCookie } from '../web/own-cookie.ts';
import { accountEraser } from '../web/personal-data.ts';
import { profileDependencies } from '../web/profile-dependencies.ts';
import { returnPath } from '../web/return-path.ts';
import { codeDependencies, codeLeft, keepToken, sendCode, showCode } from '../web/send-code.ts';
import { signedIn } from '../web/signed-in.ts';
import { spaceOf } from '../web/space-of.ts';

const codeErrors = {
  'email-invalid': 'email',
  'email-unchanged': 'email',
  'email-taken': 'email',
  'code-malformed': 'code',
  'code-wrong': 'code',
  'code-expired': 'code',
  'code-exhausted': 'code',
} as const;

/** Pages that ask for the shop themselves, or are not for a shopkeeper. */
const asksItself = /^\/(compte|ma-vitrine|attestations\/obtenir|invitation)\//;

export const askCode = formAction(
  'accounts.askCode',
  async (field, context) => {
    await sendCode(context, readEmail(field('email')));
    return { suite: returnPath(field('suite')) };
  },
  codeErrors,
);

export const resendCode = formAction('accounts.resendCode', async (field, context) => {
  const { locals, cookies } = context;
  const { siteUrl, secretKey } = codeDependencies(locals);
  const known = knownBrowserCookie.read(cookies, siteUrl);
  const sent = await resendSignInCode(codeDependencies(locals), {
    origin: locals.origin,
    token: codeCookie.read(cookies, siteUrl),
    knownBrowserOf: (email) => readKnownBrowser(secretKey, known, email),
  });
  codeLeft(context, sent);
  return { suite: returnPath(field('suite')) };
});

export const enterCode = formAction(
  'accounts.enterCode',
  async (field, { locals, cookies }) => {
    const { database, secretKey, reachKey, siteUrl, now } = codeDependencies(locals);
    const suite = returnPath(field('suite'));
    // the form was sent twice: the first one already opened the session
    if (locals.account && codeCookie.read(cookies, siteUrl) === undefined)
      return { suite, asksForShop: false };
    await limitTries(database, locals.origin, now);
    const { account, isNew, rawSessionId, expiresAt } = await enterSignInCode(
      { database, secretKey, reachKey, now },
      codeCookie.read(cookies, siteUrl),
      field('code'),
    );
    // whoever was signed in here before is not any more
    const previous = sessionCookie.read(cookies, siteUrl);
    if (previous !== undefined) await closeSession(database, previous);
    sessionCookie.write(cookies, siteUrl, rawSessionId, expiresAt);
    knownBrowserCookie.write(
      cookies,
      siteUrl,
      newKnownBrowser(secretKey, account.email),
      addSeconds(now, knownBrowserDays * 86_400),
    );
    codeCookie.remove(cookies, siteUrl);
    // who asked for no page in particular begins with her own work
    return {
      suite: suite === returnPath('') ? spaceOf(account) : suite,
      asksForShop: isNew && !asksItself.test(suite),
    };
  },
  codeErrors,
);

export const signOut = formAction('accounts.signOut', async (_field, { locals, cookies }) => {
  const { database, siteUrl } = codeDependencies(locals);
  const rawId = sessionCookie.read(cookies, siteUrl);
  if (rawId !== undefined) await closeSession(database, rawId);
  sessionCookie.remove(cookies, siteUrl);
});

export const signOutEverywhere = formAction(
  'accounts.signOutEverywhere',
  async (_field, { locals, cookies }) => {
    const { database, siteUrl } = codeDependencies(locals);
    await closeAllSessions(database, signedIn(locals).id);
    sessionCookie.remove(cookies, siteUrl);
  },
);

export const saveMyProfile = formAction('accounts.saveMyProfile', async (field, { locals }) => {
  const account = signedIn(locals);
  const { services } = locals;
  const { database, clock } = services;
  await limitSirens(database, account.id, locals.origin, field('businessNumber'), clock.now());
  await database.transact((trx) =>
    saveProfile(trx, profileDependencies(services, locals.origin), account.id, {
      printName: field('printName'),
      businessName: field('businessName'),
      businessNumber: field('businessNumber'),
      trade: field('trade'),
      // a postcode alone names no commune: refused rather than forgotten
      commune: field('commune') || field('postcode'),
      region: field('region'),
    }),
  );
  await confirmSiren(services, account.id);
});

/** The page below fills the profile with what was found; nothing is saved here. */
export const findMyCompany = formAction(
  'accounts.findMyCompany',
  (field, { locals }) => lookUpCompany(locals.services, signedIn(locals).id, field('companyNumber')),
  { 'siren-invalid': 'companyNumber', 'siret-invalid': 'companyNumber' },
);

export const startMyEmailChange = formAction(
  'accounts.startMyEmailChange',
  async (field, context) => {
    const { locals } = context;
    const email = readEmail(field('email'));
    const started = await startEmailChange(codeDependencies(locals), signedIn(locals), email, locals.origin);
    keepToken(context, started);
    showCode(context, started.codes.old);
    showCode(context, started.codes.new);
  },
  codeErrors,
);

/** What is wrong is said above both fields: which of the two codes it was stays unsaid. */
export const confirmMyEmailChange = formAction(
  'accounts.confirmMyEmailChange',
  async (field, { locals, cookies }) => {
    const { database, secretKey, siteUrl, now } = codeDependencies(locals);
    await limitTries(database, locals.origin, now);
    await confirmEmailChange(
      { database, secretKey, now },
      signedIn(locals).id,
      codeCookie.read(cookies, siteUrl),
      { old: field('oldCode'), new: field('newCode') },
    );
    codeCookie.remove(cookies, siteUrl);
  },
);

export const eraseMe = formAction(
  'accounts.eraseMe',
  async (field, { locals, cookies }) => {
    const { database, siteUrl, now } = codeDependencies(locals);
    const eraseAccount = accountEraser(locals.services);
    await leave({ database, siteUrl, now, eraseAccount }, signedIn(locals), field('word'));
    sessionCookie.remove(cookies, siteUrl);
    knownBrowserCookie.remove(cookies, siteUrl);
  },
  { 'confirmation-missing': 'word' },
);
