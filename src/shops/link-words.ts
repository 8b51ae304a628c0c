import type { LinkReason, LinkReport } from './link-state.ts';

/** What the merchant reads of a link: what our check found, and what to do. */
const reasons: Readonly<Record<LinkReason, string>> = {
  'not-found-there':
    'La page s’ouvre, mais nous n’y voyons ni votre nom, ni votre commune, ni votre téléphone. Écrivez-les sur cette page.',
  robots: 'Ce site demande aux robots de ne pas lire cette page. Vos clients, eux, peuvent l’ouvrir.',
  'private-address':
    'Cette adresse ne mène pas à un site ouvert à tous. Donnez celle que vos clients tapent.',
  'unknown-host': 'Ce nom de site n’existe pas. Vérifiez chaque lettre.',
  'too-many-redirects': 'Ce lien renvoie sans fin vers un autre. Donnez l’adresse de la page d’arrivée.',
  'not-a-page': 'Ce lien mène à un fichier, pas à une page. Donnez l’adresse d’une page.',
  'too-large': 'Cette page est trop lourde pour être lue. Donnez l’adresse d’une page plus simple.',
  timeout: 'Le site met trop de temps à répondre. Nous réessaierons.',
  'no-connection': 'Le site ne répond pas. Nous réessaierons.',
  certificate: 'Le site n’est pas sûr\u00a0: son certificat n’est pas valable. Prévenez qui s’en occupe.',
  refused: 'Ce site ne répond pas aux robots. Vos clients, eux, peuvent sans doute l’ouvrir.',
  missing: 'Cette page n’existe pas, ou plus. Ouvrez-la, puis recopiez son adresse.',
  'server-error': 'Le site répond par une erreur. Nous réessaierons.',
};

export const linkStateTitle: Readonly<Record<LinkReport['state'], string>> = {
  waiting: 'Vérification en cours',
  checked: 'Vérifié',
  unsure: 'Pas encore vérifié',
  gone: 'Ne répond plus',
};

export function linkStateWords({ state, reason }: LinkReport): string {
  if (state === 'waiting')
    return 'Nous ouvrons ce lien dans les prochaines minutes. Revenez voir le résultat.';
  if (state === 'checked' && reason === null) return 'Nous avons ouvert ce lien et reconnu votre commerce.';
  return reason === null ? '' : reasons[reason];
}
