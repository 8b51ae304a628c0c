import type { IncomingMessage, ServerResponse } from 'node:http';

/** Sentences the server itself says, when no page of the site can. */
export const sentences = {
  tooLarge:
    'Votre envoi est trop volumineux\u00a0: 1 Mo au plus. Revenez en arrière, raccourcissez-le, puis renvoyez-le.',
  lengthMissing: 'Votre navigateur n’a pas annoncé la taille de l’envoi. Rechargez la page, puis réessayez.',
  methodNotAllowed: 'Cette adresse se lit seulement. Revenez en arrière, puis rechargez la page.',
  badAddress: 'Cette adresse n’est pas valable. Repartez de l’accueil de Déclic.',
  notFound: 'Cette page n’existe pas. Repartez de l’accueil de Déclic.',
  failed: 'Quelque chose n’a pas marché de notre côté. Réessayez dans un instant.',
} as const;

/** One French sentence, as JSON for scripts and as a small page for people. */
export function answer(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  sentence: string,
  headers: Record<string, string> = {},
): void {
  const page = request.headers.accept?.includes('text/html') ?? false;
  const body = page
    ? `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Déclic</title><p>${sentence}</p><p><a href="/">Aller à l’accueil</a></p></html>`
    : JSON.stringify({ error: sentence });
  response.writeHead(status, {
    'content-type': page ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
