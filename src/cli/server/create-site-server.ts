import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { routeAccess } from '../../web/access.ts';
import { answerDirectly } from '../../web/answer-directly.ts';
import { answerUpload, createPieceReceiver } from '../../web/answer-upload.ts';
import { checkRoute } from '../../web/guard.ts';
import { describeError } from '../../platform/log.ts';
import { isUnavailable } from '../../platform/unavailable.ts';
import { directRoutes } from '../../web/direct-routes.ts';
import type { Services } from '../../web/services.ts';
import { uploadRoute } from '../../videos/receive-pieces.ts';
import { cutSlowBody, refuseEarly } from './check-request.ts';
import { clientAddress } from './client-address.ts';
import { completeResponse } from './complete-response.ts';
import { drained } from './drained.ts';
import { explainFailure } from './explain-failure.ts';
import type { FileIndex, StaticFile } from './file-index.ts';
import { answerHealth, answerReadiness } from './health.ts';
import { openRoutes } from './open-routes.ts';
import { lacksSlash, requestPath } from './request-path.ts';
import { createRouteNames } from './route-name.ts';
import { commonHeaders, contentSecurityPolicy, filmingHeaders, pageHeaders } from './security-headers.ts';
import { sendFile } from './send-file.ts';
import { answer, sentences } from './short-answer.ts';
import type { SiteHandler } from './site-handler.ts';

/** Asked every few seconds by whoever watches the server: logged for debugging only. */
const probes = new Set(['/healthz', '/readyz']);

export interface SiteServer {
  server: Server;
  /** from now on every connection is closed after its answer, and `/readyz` says no */
  refuseMore(): void;
}

/** Built files first, then the site's own routes, then the page that says « not found ». */
export function createSiteServer(services: Services, files: FileIndex, site: SiteHandler): SiteServer {
  const { config, log } = services;
  const common = Object.entries({ ...commonHeaders(config.siteUrl), ...pageHeaders });
  const routeName = createRouteNames([...Object.keys(routeAccess), ...probes]);
  // the same few hundred names all day
  const routeOfFile = new Map([...files.keys()].map((pathname) => [pathname, routeName(pathname)]));
  const pieces = createPieceReceiver(services);
  let stopping = false;

  // a piece of a video takes minutes on a slow network; everything else has one, see cutSlowBody
  const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 600_000 }, (request, response) => {
    const started = performance.now();
    const id = randomUUID();
    const target = requestPath(request.url);
    const pathname = target?.pathname ?? '';
    response.once('close', () => {
      log[probes.has(pathname) ? 'debug' : 'info']('request', {
        id,
        method: request.method,
        route: routeOfFile.get(pathname) ?? (target ? routeName(pathname) : 'invalid'),
        status: response.writableFinished ? response.statusCode : 'aborted',
        ms: Math.round((performance.now() - started) * 10) / 10,
      });
    });
    const file = target && findFile(files, pathname);
    if (file && (request.method === 'GET' || request.method === 'HEAD')) {
      // headers of a file are written in one go: set one by one first, they would cost twice
      const own = ['x-request-id', id];
      // a page, not a picture or a script
      if (pathname.endsWith('/') && request.method === 'GET')
        services.exposure.note(pathname, request.headers);
      sendFile(request, response, file, stopping ? [...own, 'connection', 'close'] : own);
      return;
    }
    response.setHeader('x-request-id', id);
    if (stopping) response.setHeader('connection', 'close');
    for (const [name, value] of common) response.setHeader(name, value);
    if (/^\/(representant|federation\/studio)\//.test(pathname))
      for (const [name, value] of Object.entries(filmingHeaders)) response.setHeader(name, value);
    response.setHeader('content-security-policy', contentSecurityPolicy());
    const isPiece = pathname === uploadRoute || pathname.startsWith(`${uploadRoute}/`);
    if (!isPiece) cutSlowBody(request);
    if (!target) answer(request, response, 400, sentences.badAddress);
    else if (target.pathname === '/healthz') answerHealth(response);
    else if (target.pathname === '/readyz') void answerReadiness(response, services, stopping);
    else if (askOpenly(request, response, id, target.pathname)) return;
    else if (isPiece) void answerUpload(pieces(), { services, request, response, requestId: id });
    else if (refuseEarly(request, response)) return;
    else if (file) answer(request, response, 405, sentences.methodNotAllowed, { allow: 'GET, HEAD' });
    else if (Object.hasOwn(directRoutes, target.pathname))
      askDirectly(request, response, id, target.pathname);
    else if (lacksSlash(target.pathname) && request.method === 'GET') redirect(response, target);
    else void askSite(request, response, id);
  });

  /** True when the path is one of those everyone may read: it is being answered. */
  function askOpenly(
    request: IncomingMessage,
    response: ServerResponse,
    requestId: string,
    pathname: string,
  ): boolean {
    const route = openRoutes.find(({ prefix }) => pathname.startsWith(prefix));
    if (!route || checkRoute(route.pattern, null, services.clock.now()) !== null) return false;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      answer(request, response, 405, sentences.methodNotAllowed, { allow: 'GET, HEAD' });
      return true;
    }
    route.answer({ services, request, response, pathname }).catch((error: unknown) => {
      log.error('request-failed', { request: requestId, route: route.pattern, ...describeError(error) });
      if (response.headersSent) response.destroy();
      else answer(request, response, isUnavailable(error) ? 503 : 500, sentences.failed);
    });
    return true;
  }

  function askDirectly(
    request: IncomingMessage,
    response: ServerResponse,
    requestId: string,
    pathname: string,
  ): void {
    if (request.method !== 'POST')
      answer(request, response, 405, sentences.methodNotAllowed, { allow: 'POST' });
    else void answerDirectly(directRoutes[pathname]!, { services, request, response, requestId });
  }

  async function askSite(
    request: IncomingMessage,
    response: ServerResponse,
    requestId: string,
  ): Promise<void> {
    completeResponse(request, response);
    explainFailure(request, response);
    const origin = clientAddress(
      request.socket.remoteAddress,
      request.headers['x-forwarded-for'],
      config.trustedProxies,
    );
    await site(request, response, () => notFound(request, response, files), {
      services,
      requestId,
      origin,
      account: null,
      drained: () => drained(response),
    });
  }

  return {
    server,
    refuseMore: () => {
      stopping = true;
    },
  };
}

const findFile = (files: FileIndex, pathname: string): StaticFile | undefined =>
  files.get(pathname) ?? (pathname.includes('%') ? files.get(decodeURI(pathname)) : undefined);

function redirect(response: ServerResponse, target: { pathname: string; query: string }): void {
  response
    .writeHead(301, { location: `${target.pathname}/${target.query}`, 'cache-control': 'no-cache' })
    .end();
}

function notFound(request: IncomingMessage, response: ServerResponse, files: FileIndex): void {
  const page = files.get('/404.html');
  if (page && request.method !== 'POST') sendFile(request, response, page, [], 404);
  else answer(request, response, 404, sentences.notFound);
}
