import { getActionContext } from 'astro:actions';
import type { APIContext } from 'astro';
import { defineMiddleware } from 'astro:middleware';
import { describeError } from './platform/log.ts';
import { isRefusal, type RefusalCode } from './platform/refusal.ts';
import { type Refused, refusalJson, refused, refusedBy, tellWait } from './web/answer-refusal.ts';
import { authenticate } from './web/authenticate.ts';
import { assertPrerenderable, checkAction, checkRoute } from './web/guard.ts';
import { recordRefusedAccess } from './web/record-refused.ts';
import { confirmUrl, signInUrl } from './web/return-path.ts';
import { isSameSite } from './web/same-site.ts';
import { typedFields } from './web/typed-fields.ts';

/** The one gate: nothing is rendered and no action runs before it said yes. */
export const onRequest = defineMiddleware(async (context, next) => {
  if (context.isPrerendered) {
    assertPrerenderable(context.routePattern);
    return next();
  }
  let response: Response;
  try {
    const why = (await admit(context)) ?? (await runForm(context));
    // before the page that says so: it starts over, and knows nobody
    if (why !== null) await recordRefusedAccess(context.locals, why, `route:${context.routePattern}`);
    if (why === null) response = await next();
    else if (asksForData(context)) response = refusalJson(refused(why), context.locals.requestId);
    else if (Object.hasOwn(doors, why)) response = await askToCome(context, why as keyof typeof doors);
    else response = await refusalPage(context, refused(why));
  } catch (error) {
    if (!isRefusal(error)) logFailure(context, error);
    const why = refusedBy(error);
    await recordRefusedAccess(context.locals, why.code, `route:${context.routePattern}`);
    response = asksForData(context)
      ? refusalJson(why, context.locals.requestId)
      : await refusalPage(context, why);
  }
  tellWait(response.headers, context.locals);
  // what the server renders belongs to one person
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store');
  return response;
});

const refusalRoute = '/refus';

/**
 * A rewrite, not `next(payload)`: it starts over with a plain GET, so that a refused action can never run after all.
 */
function refusalPage(context: APIContext, why: Refused): Response | Promise<Response> {
  // the page that says so failed itself
  if (context.routePattern === refusalRoute) return new Response(why.sentence, { status: why.status });
  context.locals.refusal = why;
  return context.rewrite(new Request(new URL(`${refusalRoute}/`, context.url)));
}

/** Where a person proves who she is, for the refusals that this mends. */
const doors = {
  'not-signed-in': signInUrl,
  'second-factor-missing': confirmUrl,
  'second-factor-stale': confirmUrl,
} satisfies Partial<Record<RefusalCode, (suite: string) => string>>;

/** A form whose session has ended is not thrown away: the page that says so shows what was typed. */
async function askToCome(context: APIContext, why: keyof typeof doors): Promise<Response> {
  const door = doors[why](pageOf(context));
  const typed = context.request.method === 'POST' ? await typedFields(context.request) : [];
  if (typed.length === 0) return context.redirect(door, 303);
  context.locals.typed = typed;
  context.locals.signIn = door;
  return refusalPage(context, refused(why));
}

/** Signs in from the cookie, then asks the list. Null means « go on ». */
async function admit(context: APIContext): Promise<RefusalCode | null> {
  if (!isSameSite(context.request, context.locals.services.config.siteUrl)) return 'cross-site';
  await authenticate(context);
  const { account, services } = context.locals;
  const now = services.clock.now();
  const { action } = getActionContext(context);
  if (action) {
    const why = checkAction(action.name.replace(/\/$/, ''), account, now);
    if (why !== null || action.calledFrom === 'rpc') return why;
  }
  return checkRoute(context.routePattern, account, now);
}

/**
 * Runs the action of a plain form before its page is rendered. What is wrong with a field is the page's to say; a body
 * that could not even be read (too large, not a form) is refused here, for every page.
 */
async function runForm(context: APIContext): Promise<RefusalCode | null> {
  const called = getActionContext(context);
  const { action } = called;
  if (action?.calledFrom !== 'form') return null;
  const result = await action.handler();
  if (result.error && !context.locals.form) {
    return result.error.code === 'CONTENT_TOO_LARGE' ? 'too-large' : 'malformed';
  }
  called.setActionResult(action.name, called.serializeActionResult(result));
  return null;
}

const asksForData = (context: APIContext): boolean =>
  context.routePattern.startsWith('/api/') || context.routePattern.startsWith('/_actions/');

/** After sign-in the page is opened again, without the form that was sent. */
const pageOf = (context: APIContext): string =>
  context.request.method === 'GET' ? context.url.pathname + context.url.search : context.url.pathname;

function logFailure(context: APIContext, error: unknown): void {
  context.locals.services.log.error('request-failed', {
    request: context.locals.requestId,
    route: context.routePattern,
    ...describeError(error),
  });
}
