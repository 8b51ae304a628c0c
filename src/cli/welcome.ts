import path from 'node:path';
import type { Config } from '../platform/config.ts';

/** Five lines: what to open, and where things are. */
export function welcome(config: Config): string {
  const mail = config.smtpUrl
    ? 'Les codes de connexion partent par courriel.'
    : `Codes de connexion : ici, et dans ${path.join(config.dataDir, 'mail')} (aucun serveur de courriel).`;
  return [
    `Déclic est prêt : ${config.siteUrl}/`,
    `Les parcours : ${config.siteUrl}/cours/`,
    `Se connecter : ${config.siteUrl}/connexion/`,
    mail,
    'Pour arrêter : Ctrl + C.',
  ].join('\n');
}
