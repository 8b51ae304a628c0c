/**
 * Who may use what. A route or action missing here is refused, and a test fails.
 * `everyone` includes visitors; `signed-in` any account, even before its second factor. All that follow ask
 * representatives and staff for the second factor: `confirmed` any account, `team` both of them, then that role only;
 * `staff-fresh` asks for it again when it was passed a while ago.
 */
export type Who =
  'everyone' | 'signed-in' | 'confirmed' | 'team' | 'representative' | 'staff' | 'staff-fresh';

export const routeAccess: Readonly<Record<string, Who>> = {
  '/': 'everyone',
  '/404': 'everyone',
  '/api/answers': 'everyone',
  '/api/sync': 'signed-in',
  '/refus': 'everyone',
  '/api/me': 'everyone',
  '/api/passkeys': 'signed-in',
  '/communes/[shard].json': 'everyone',
  '/connexion': 'everyone',
  '/connexion/code': 'everyone',
  '/connexion/bienvenue': 'signed-in',
  '/connexion/deuxieme-facteur': 'signed-in',
  '/compte': 'signed-in',
  '/compte/adresse': 'confirmed',
  '/compte/deuxieme-facteur': 'signed-in',
  '/compte/effacer': 'confirmed',
  '/compte/mes-donnees.json': 'confirmed',
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
  '/cours/[course]/livret': 'everyone',
  '/ma-region': 'everyone',
  '/manifestes/[region].json': 'everyone',
  '/federation': 'staff',
  '/hors-ligne': 'everyone',
  '/mentions-legales': 'everyone',
  '/mon-parcours': 'everyone',
  '/mon-parcours/se-souvenir': 'everyone',
  '/rappels/[course].json': 'everyone',
  '/outils': 'everyone',
  '/outils/[tool]': 'everyone',
  '/robots.txt': 'everyone',
  '/vie-privee': 'everyone',
};

export const actionAccess: Readonly<Record<string, Who>> = {
  'accounts.askCode': 'everyone',
  'accounts.resendCode': 'everyone',
  'accounts.enterCode': 'everyone',
  'accounts.signOut': 'everyone',
  'accounts.signOutEverywhere': 'signed-in',
  'accounts.saveMyProfile': 'signed-in',
  'accounts.startMyEmailChange': 'confirmed',
  'accounts.confirmMyEmailChange': 'confirmed',
  'accounts.eraseMe': 'confirmed',
  'secondFactor.useApp': 'signed-in',
  'secondFactor.useRecoveryCode': 'signed-in',
  'secondFactor.usePasskey': 'signed-in',
  'secondFactor.addApp': 'signed-in',
  'secondFactor.addPasskey': 'signed-in',
  'secondFactor.removeApp': 'signed-in',
  'secondFactor.removePasskey': 'signed-in',
  'secondFactor.renewRecoveryCodes': 'signed-in',
  'certificates.confirmName': 'everyone',
  'certificates.correct': 'signed-in',
  'certificates.issue': 'signed-in',
};
