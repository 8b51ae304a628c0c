/**
 * Who may use what. A route or action missing here is refused, and a test fails.
 * `everyone` includes visitors; `signed-in` any account; the others that role only.
 */
export type Who = 'everyone' | 'signed-in' | 'representative' | 'staff';

export const routeAccess: Readonly<Record<string, Who>> = {
  '/': 'everyone',
  '/404': 'everyone',
  '/api/answers': 'everyone',
  '/api/sync': 'signed-in',
  '/refus': 'everyone',
  '/api/me': 'everyone',
  '/communes/[shard].json': 'everyone',
  '/connexion': 'everyone',
  '/connexion/code': 'everyone',
  '/connexion/bienvenue': 'signed-in',
  '/compte': 'signed-in',
  '/compte/adresse': 'signed-in',
  '/compte/effacer': 'signed-in',
  '/compte/mes-donnees.json': 'signed-in',
  '/accessibilite': 'everyone',
  '/aide': 'everyone',
  '/api/attestations': 'signed-in',
  '/attestations': 'everyone',
  '/attestations/[code]': 'everyone',
  '/attestations/[code]/attestation.pdf': 'signed-in',
  '/attestations/obtenir/[course]': 'signed-in',
  '/cours': 'everyone',
  '/cours/[course]': 'everyone',
  '/cours/[course]/[step]': 'everyone',
  '/ma-region': 'everyone',
  '/manifestes/[region].json': 'everyone',
  '/hors-ligne': 'everyone',
  '/mentions-legales': 'everyone',
  '/mon-parcours': 'everyone',
  '/outils': 'everyone',
  '/outils/[tool]': 'everyone',
  '/vie-privee': 'everyone',
};

export const actionAccess: Readonly<Record<string, Who>> = {
  'accounts.askCode': 'everyone',
  'accounts.resendCode': 'everyone',
  'accounts.enterCode': 'everyone',
  'accounts.signOut': 'everyone',
  'accounts.signOutEverywhere': 'signed-in',
  'accounts.saveMyProfile': 'signed-in',
  'accounts.startMyEmailChange': 'signed-in',
  'accounts.confirmMyEmailChange': 'signed-in',
  'accounts.eraseMe': 'signed-in',
  'certificates.confirmName': 'everyone',
  'certificates.correct': 'signed-in',
  'certificates.issue': 'signed-in',
};
