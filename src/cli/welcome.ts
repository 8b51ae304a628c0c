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

/** Said once a start, as long as nobody can enter the federation's space. */
export const firstStaffLines = (config: Config, path: string): string =>
  [
    'La fédération n’a encore aucun compte. Ouvrez ce lien pour créer le premier (une seule fois, 24 heures) :',
    `${config.siteUrl}${path}`,
  ].join('\n');
