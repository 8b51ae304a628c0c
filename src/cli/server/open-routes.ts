import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Services } from '../../web/services.ts';
import { answerManifest } from './answer-manifest.ts';
import { answerMedia } from './answer-media.ts';

export interface OpenVisit {
  services: Services;
  request: IncomingMessage;
  response: ServerResponse;
  pathname: string;
}

/**
 * What everyone may read and the server answers without Astro, because it is asked for all day: which videos there are,
 * and their files. Listed in web/access.ts like every route; a CDN may keep them.
 */
export const openRoutes: readonly {
  /** its name in access.ts */
  pattern: string;
  prefix: string;
  answer(visit: OpenVisit): Promise<void>;
}[] = [
  { pattern: '/manifestes/[region].json', prefix: '/manifestes/', answer: answerManifest },
  { pattern: '/media/v/[...file]', prefix: '/media/v/', answer: answerMedia },
];
