/** Why a version could not be made, as a representative reads it on the page that follows her upload. */
export const failureSentences = {
  'not-a-video': 'Ce fichier n’est pas une vidéo lisible. Choisissez un fichier MP4, MOV ou WebM.',
  empty: 'Ce fichier est vide. Choisissez la vidéo de nouveau.',
  cut: 'La vidéo est coupée avant sa fin. Envoyez de nouveau le fichier complet.',
  'no-video': 'Ce fichier ne contient pas d’image. Envoyez une vidéo filmée.',
  'no-audio': 'Cette vidéo n’a pas de son. Filmez de nouveau avec le micro ouvert.',
  silent: 'On n’entend rien dans cette vidéo. Filmez de nouveau plus près du micro.',
  encrypted: 'Cette vidéo est protégée contre la copie. Envoyez le fichier de votre téléphone.',
  'codec-unknown': 'Ce format d’image ou de son n’est pas pris en charge. Réglez le téléphone sur MP4.',
  'too-big-picture': 'Cette image est trop grande. Filmez en 4K au plus, ou mieux en 1080p.',
  'too-short':
    'Cette vidéo est trop courte pour ce sujet. Regardez la durée demandée, puis filmez de nouveau.',
  'too-long': 'Cette vidéo est trop longue pour ce sujet. Raccourcissez-la, puis envoyez-la de nouveau.',
  'took-too-long': 'La préparation de cette vidéo a pris trop de temps. Demandez une nouvelle tentative.',
  'storage-full': 'Il n’y a plus de place chez nous. La vidéo est gardée. Réessayez demain.',
  'original-gone': 'Le fichier d’origine n’est plus gardé. Envoyez la vidéo de nouveau.',
  failed: 'La préparation a échoué plusieurs fois. Réessayez, ou envoyez un fichier MP4.',
} as const;

export type VideoFailure = keyof typeof failureSentences;

/** The sentence of a code read from the database. */
export const failureSentence = (code: string | null): string =>
  code !== null && Object.hasOwn(failureSentences, code)
    ? failureSentences[code as VideoFailure]
    : failureSentences.failed;

/** Nothing in the file is wrong: the same file may work next time. */
export const mayRetry = (code: string | null): boolean =>
  code === 'failed' || code === 'took-too-long' || code === 'storage-full';
