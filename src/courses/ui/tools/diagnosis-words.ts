/** The diagnosis of course 01 in words: topics, questions, levels. */
import { type Diagnosis, type Level, type Topic, coursesOfLevel, topics } from '../../tools/diagnosis.ts';
import { plural } from '../../tools/format-number.ts';
import { type TaughtCourses, courseName } from './course-links.tsx';

export const topicNames: Readonly<Record<Topic, string>> = {
  presence: 'Présence',
  catalogue: 'Catalogue',
  orders: 'Commande',
  collection: 'Retrait et livraison',
  payment: 'Paiement',
  rules: 'Règles',
};

/** Two a topic, in the order of the answers. */
export const questionWords: readonly { label: string; hint: string }[] = [
  {
    label: 'Mes horaires en ligne sont justes.',
    hint: 'Oui\u00a0: partout. En partie\u00a0: à un endroit au moins.',
  },
  { label: 'On trouve mon téléphone en une recherche.', hint: 'Cherchez votre boutique comme un client.' },
  {
    label: 'J’ai une liste de 20 produits avec leur prix.',
    hint: 'Sur papier ou à l’écran. En partie\u00a0: moins de 20, ou sans prix.',
  },
  { label: 'J’ai des photos de mes produits.', hint: 'Oui\u00a0: nettes, et prises par moi ou avec accord.' },
  {
    label: 'Un client peut commander à distance.',
    hint: 'Par téléphone, par message ou sur une page. En partie\u00a0: parfois, sans méthode.',
  },
  {
    label: 'Je réponds en moins de 24 heures.',
    hint: 'Les jours d’ouverture, à un appel manqué ou à un message.',
  },
  {
    label: 'Un client peut retirer sans attendre.',
    hint: 'Son sac est prêt, à une heure convenue.',
  },
  {
    label: 'Je sais ce que coûte une livraison.',
    hint: 'Votre temps compris. Vous avez choisi de ne pas livrer\u202f? Répondez oui.',
  },
  { label: 'Je peux encaisser à distance.', hint: 'Par exemple avec un lien de paiement.' },
  { label: 'Je connais mes frais par vente.', hint: 'Ce que la carte me coûte sur 100\u00a0€ de ventes.' },
  {
    label: 'Mes mentions légales sont publiées.',
    hint: 'Qui je suis, où me joindre, sur ma page. Pas de page\u00a0: non.',
  },
  {
    label: 'Je sais répondre à une demande de remboursement.',
    hint: 'Je connais mes obligations, et toute l’équipe dit la même chose.',
  },
];

export const answerWords = [
  { value: '0', label: 'Non' },
  { value: '1', label: 'En partie' },
  { value: '2', label: 'Oui' },
] as const;

export const levelWords: Readonly<Record<Level, { name: string; range: string; meaning: string }>> = {
  starting: {
    name: 'Je démarre',
    range: '0 à 8',
    meaning: 'Suivez d’abord le parcours express\u00a0: sept cours, 3\u00a0h\u00a030.',
  },
  organising: {
    name: 'Je m’organise',
    range: '9 à 16',
    meaning: 'Vous vendez déjà un peu à distance. Rendez-le plus simple et plus sûr.',
  },
  growing: {
    name: 'Je développe',
    range: '17 à 24',
    meaning: 'Les bases sont là. Mesurez, puis faites grandir ce qui marche.',
  },
};

export const missingWords = (missing: number): string => `Il reste ${plural(missing, 'question')}.`;

export const diagnosisSummary = ({ total, level }: Diagnosis): string =>
  `${total} sur 24\u00a0: «\u00a0${levelWords[level].name}\u00a0». ${levelWords[level].meaning}`;

/** The whole way of a level, in one sentence. */
export const levelCourses = (level: Level): string =>
  `Les cours du niveau «\u00a0${levelWords[level].name}\u00a0», dans l’ordre\u00a0: ${coursesOfLevel[level].join(', ')}.`;

export const diagnosisText = (diagnosis: Diagnosis, taught: TaughtCourses): string =>
  [
    `Mon autodiagnostic\u00a0: ${diagnosisSummary(diagnosis)}`,
    ...topics.map((topic) => `${topicNames[topic]}\u00a0: ${diagnosis.marks[topic]} sur 4`),
    'Mes trois cours pour commencer\u00a0:',
    ...diagnosis.courses.map((id) => courseName(id, taught)),
    levelCourses(diagnosis.level),
  ].join('\n');
