import { askSignInCode, type CodeSent } from '../accounts/ask-sign-in-code.ts';
import { readKnownBrowser } from '../accounts/known-browser.ts';
import { addSeconds } from '../platform/clock.ts';
import type { FormContext } from './form-action.ts';
import { codeCookie, knownBrowserCookie } from './own-cookie.ts';

export const codeDependencies = ({ services }: App.Locals) => ({
  database: services.database,
  secretKey: services.secretKey,
  reachKey: services.reachKey,
  siteUrl: services.config.siteUrl,
  now: services.clock.now(),
});

/** The cookie stays a day: until then the page can still say « expired » instead of « unknown ». */
export function keepToken(context: FormContext, sent: { token: string; expiresAt: Date }): void {
  const { siteUrl } = context.locals.services.config;
  codeCookie.write(context.cookies, siteUrl, sent.token, addSeconds(sent.expiresAt, 86_400));
}

/** A server without mail is somebody's own machine: the code can be read there. */
export function showCode({ locals: { services, requestId } }: FormContext, code: string | null): void {
  if (services.mail.local && code !== null) services.log.warn('sign-in-code', { request: requestId, code });
}

export function codeLeft(context: FormContext, sent: CodeSent): void {
  keepToken(context, sent);
  showCode(context, sent.code);
}

/** Sends a sign-in code to this address, for this browser. @throws Refusal too-many-requests, too-many-codes */
export async function sendCode(context: FormContext, email: string): Promise<void> {
  const { locals, cookies } = context;
  const { siteUrl, secretKey } = codeDependencies(locals);
  const sent = await askSignInCode(codeDependencies(locals), {
    email,
    origin: locals.origin,
    knownBrowser: readKnownBrowser(secretKey, knownBrowserCookie.read(cookies, siteUrl), email),
    token: codeCookie.read(cookies, siteUrl),
  });
  codeLeft(context, sent);
}
