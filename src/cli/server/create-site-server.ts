import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { newId } from '../../platform/ids.ts';
import type { Services } from '../../web/services.ts';
import { clientAddress } from './client-address.ts';
import type { FileIndex } from './file-index.ts';
import { sendFile } from './send-file.ts';
import type { SiteHandler } from './site-handler.ts';

/** Built files first, then the site's own routes, then the page that says « not found ». */
export function createSiteServer(services: Services, files: FileIndex, site: SiteHandler): Server {
  return createServer((request, response) => {
    const pathname = pathOf(request);
    const file = files.get(pathname);
    if (file && (request.method === 'GET' || request.method === 'HEAD')) {
      sendFile(request, response, file);
      return;
    }
    if (files.has(`${pathname}/`)) {
      response.writeHead(301, { location: `${pathname}/` }).end();
      return;
    }
    void site(request, response, () => notFound(request, response, files), {
      services,
      requestId: newId(),
      origin: clientAddress(
        request.socket.remoteAddress,
        request.headers['x-forwarded-for'],
        services.config.trustedProxies,
      ),
      account: null,
    });
  });
}

const pathOf = (request: IncomingMessage): string => {
  const url = request.url ?? '/';
  const query = url.indexOf('?');
  return query === -1 ? url : url.slice(0, query);
};

function notFound(request: IncomingMessage, response: ServerResponse, files: FileIndex): void {
  const page = files.get('/404.html');
  if (page) sendFile(request, response, page, 404);
  else response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Page introuvable.');
}
