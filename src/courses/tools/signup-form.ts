/**
 * The sign-up form for a letter (course 23, step 3): three fields at most, a box that nobody ticked in advance, purpose,
 * length, stop link, contact. Source: CPCE L34-5, RGPD articles 4 and 7, cnil.fr (three years after the last contact
 * that came from the customer). It never calls itself lawful: a person decides that.
 */
export const channels = ['email', 'sms'] as const;
export type Channel = (typeof channels)[number];

export const extraFields = ['prenom', 'commune', 'gouts'] as const;
export type ExtraField = (typeof extraFields)[number];

export const mostFields = 3;

export interface SignupForm {
  shop: string;
  channel: Channel;
  /** beside the address or the number, which the letter cannot do without */
  extras: readonly ExtraField[];
  /** what the letter says: « les nouveautés et les dates de dédicace » */
  about: string;
  /** how often: « une fois par mois » */
  often: string;
  /** where to write to stop or to see one's data */
  contact: string;
}

/** Sentences in the order of the form; none when it can be printed. */
export function missingInForm(form: SignupForm): string[] {
  const filled = (text: string) => text.trim() !== '';
  return [
    ...(filled(form.shop) ? [] : ['Ajoutez le nom de votre commerce']),
    ...(filled(form.about) ? [] : ['Dites à quoi sert la lettre']),
    ...(filled(form.often) ? [] : ['Dites combien de fois vous écrivez']),
    ...(filled(form.contact) ? [] : ['Ajoutez une adresse où vous joindre']),
    ...(form.extras.length + 1 > mostFields ? ['Trois champs au plus'] : []),
  ];
}

const channelWords: Readonly<Record<Channel, { letter: string; field: string; stop: string }>> = {
  email: {
    letter: 'par e-mail',
    field: 'Adresse e-mail',
    stop: 'Chaque lettre contient un lien pour arrêter.',
  },
  sms: {
    letter: 'par SMS',
    field: 'Numéro de mobile',
    stop: 'Chaque message dit comment arrêter\u00a0: répondez STOP.',
  },
};
export const extraWords: Readonly<Record<ExtraField, string>> = {
  prenom: 'Prénom',
  commune: 'Commune',
  gouts: 'Sujets préférés',
};

export interface SignupText {
  title: string;
  fields: string[];
  /** beside an empty box */
  consent: string;
  information: string[];
}

/** The words of the form. Call it once nothing is missing. */
export function signupText(form: SignupForm): SignupText {
  const words = channelWords[form.channel];
  const [shop, about, often, contact] = [form.shop, form.about, form.often, form.contact].map((text) =>
    text.trim(),
  );
  return {
    title: `La lettre\u00a0: ${shop}`,
    fields: [words.field, ...form.extras.map((extra) => `${extraWords[extra]} (facultatif)`)],
    consent: `Je veux recevoir ${words.letter} la lettre de\u00a0: ${shop}.`,
    information: [
      `But\u00a0: vous écrire ${words.letter}, ${often}. Au programme\u00a0: ${about}.`,
      words.stop,
      'Durée\u00a0: nous gardons ces informations tant que vous recevez la lettre. Sans contact de votre part, 3\u00a0ans au plus.',
      `Contact, pour voir, corriger ou effacer vos informations\u00a0: ${contact}.`,
    ],
  };
}
