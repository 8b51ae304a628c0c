import type { RefusalCode } from '../platform/refusal.ts';

/** How a « no » is answered: the HTTP status, and one sentence that says what to do next. */
export interface RefusalAnswer {
  status: number;
  sentence: string;
}

export const refusals = {
  'not-found': {
    status: 404,
    sentence: 'Cette page n’existe pas. Revenez à l’accueil pour retrouver les cours.',
  },
  'not-signed-in': {
    status: 401,
    sentence: 'Connectez-vous pour continuer. Un code vous sera envoyé par e-mail.',
  },
  'not-allowed': {
    status: 403,
    sentence: 'Votre compte ne donne pas accès à cette page. Revenez à l’accueil.',
  },
  'account-suspended': {
    status: 403,
    sentence: 'Ce compte est suspendu. Écrivez-nous depuis la page Aide pour le rouvrir.',
  },
  'cross-site': {
    status: 403,
    sentence: 'Cette demande vient d’un autre site. Ouvrez Déclic et recommencez.',
  },
  malformed: {
    status: 400,
    sentence: 'Nous n’avons pas compris cette demande. Rechargez la page et recommencez.',
  },
  'too-large': {
    status: 413,
    sentence: 'C’est trop long pour être envoyé. Raccourcissez le texte, puis recommencez.',
  },
  'too-many-requests': {
    status: 429,
    sentence: 'Il y a eu trop de demandes à la suite.',
  },
  'too-many-codes': {
    status: 429,
    sentence:
      'Trop de codes sont partis à cette adresse aujourd’hui. Prenez un appareil où cette adresse a déjà servi.',
  },
  busy: {
    status: 503,
    sentence: 'Le site est très occupé. Rien n’est perdu. Recommencez dans une minute.',
  },
  'unsupported-version': {
    status: 409,
    sentence: 'Cette page est trop ancienne. Rechargez-la, puis recommencez.',
  },
  'too-many-events': {
    status: 413,
    sentence: 'Il y a trop de réponses dans un seul envoi. Elles seront envoyées en plusieurs fois.',
  },
  'email-invalid': {
    status: 422,
    sentence: 'Cette adresse e-mail n’est pas complète. Écrivez-la comme nom@example.com.',
  },
  'code-malformed': {
    status: 422,
    sentence: 'Le code compte 6 chiffres. Recopiez-le depuis notre e-mail.',
  },
  'code-wrong': {
    status: 422,
    sentence: 'Ce code n’est pas le bon. Recopiez les 6 chiffres du dernier e-mail reçu.',
  },
  'code-expired': {
    status: 422,
    sentence: 'Ce code a plus de 10 minutes. Demandez un nouveau code.',
  },
  'code-exhausted': {
    status: 429,
    sentence: 'Le code a été refusé 5 fois. Demandez un nouveau code.',
  },
  'code-other-browser': {
    status: 422,
    sentence: 'Aucun code n’attend dans ce navigateur. Demandez un nouveau code ici.',
  },
  'resend-too-soon': {
    status: 429,
    sentence: 'Un code vient de partir. Attendez une minute avant d’en demander un autre.',
  },
  'email-taken': {
    status: 409,
    sentence: 'Cette adresse sert déjà à un autre compte. Choisissez une autre adresse.',
  },
  'email-unchanged': {
    status: 422,
    sentence: 'C’est déjà l’adresse de votre compte. Écrivez la nouvelle adresse.',
  },
  'siren-invalid': {
    status: 422,
    sentence:
      'Ce numéro n’est pas reconnu. Un SIREN compte 9 chiffres. Vous le trouvez sur vos factures ou dans l’annuaire des entreprises.',
  },
  'siret-invalid': {
    status: 422,
    sentence:
      'Ce numéro n’est pas reconnu. Un SIRET compte 14 chiffres. Vous le trouvez sur votre extrait d’immatriculation, vos factures ou l’annuaire des entreprises.',
  },
  'trade-unknown': {
    status: 422,
    sentence: 'Choisissez votre métier dans la liste, ou « Autre commerce ».',
  },
  'commune-unknown': {
    status: 422,
    sentence: 'Nous n’avons pas trouvé cette commune. Écrivez le code postal, puis choisissez dans la liste.',
  },
  'commune-several': {
    status: 422,
    sentence: 'Plusieurs communes répondent à cela. Choisissez la vôtre dans la liste.',
  },
  'region-unknown': {
    status: 422,
    sentence: 'Choisissez votre région dans la liste.',
  },
  'name-missing': {
    status: 422,
    sentence: 'Écrivez le nom à imprimer sur l’attestation.',
  },
  'name-too-long': {
    status: 422,
    sentence: 'Ce nom est trop long. Gardez 80 caractères au plus.',
  },
  'text-unreadable': {
    status: 422,
    sentence:
      'Ce texte contient des signes que nous ne pouvons pas imprimer. Écrivez-le avec des lettres ordinaires.',
  },
  'name-unprintable': {
    status: 422,
    sentence:
      'Ce nom contient un signe que l’attestation ne sait pas imprimer. Écrivez-le avec des lettres, sans dessin.',
  },
  'name-to-check-missing': {
    status: 422,
    sentence: 'Tapez le nom à vérifier, tel qu’il est imprimé sur l’attestation.',
  },
  'course-unknown': {
    status: 404,
    sentence: 'Ce cours n’existe pas. Choisissez un cours dans la liste.',
  },
  'answer-unknown': {
    status: 422,
    sentence: 'Cette réponse ne correspond à aucune question. Rechargez la page et répondez de nouveau.',
  },
  'course-not-completed': {
    status: 409,
    sentence: 'Ce cours n’est pas encore terminé. Finissez ses étapes et son quiz.',
  },
  'track-not-completed': {
    status: 409,
    sentence: 'Il reste des cours à terminer. Finissez-les, puis demandez cette attestation.',
  },
  'moment-day-missing': {
    status: 422,
    sentence: 'Choisissez un jour de la semaine.',
  },
  'moment-time-unreadable': {
    status: 422,
    sentence: 'Écrivez une heure, comme 14:30.',
  },
  'moment-while-open': {
    status: 422,
    sentence: 'Votre boutique est ouverte à cette heure-là. Choisissez un autre moment.',
  },
  'opening-hours-unreadable': {
    status: 422,
    sentence: 'Écrivez l’heure d’ouverture, puis l’heure de fermeture, comme 9:00 et 12:30.',
  },
  'time-zone-unknown': {
    status: 422,
    sentence: 'Choisissez votre territoire dans la liste.',
  },
  'attestation-number-malformed': {
    status: 422,
    sentence: 'Ce numéro n’a pas la bonne forme. Recopiez-le depuis l’attestation.',
  },
  'attestation-revoked': {
    status: 409,
    sentence: 'Cette attestation a été annulée. Écrivez-nous depuis la page Aide pour en savoir plus.',
  },
  'reason-missing': {
    status: 422,
    sentence: 'Écrivez le motif en une phrase. Il sera gardé dans le journal.',
  },
  'batch-changed': {
    status: 409,
    sentence: 'La sélection a changé entre-temps. Relisez le nombre de commerces, puis confirmez.',
  },
  'batch-restored': {
    status: 409,
    sentence: 'Ce lot est déjà rétabli. Rechargez la page pour voir son état.',
  },
  'confirmation-missing': {
    status: 422,
    sentence: 'Écrivez le mot EFFACER pour confirmer.',
  },
  'second-factor-missing': {
    status: 403,
    sentence: 'Il reste une étape : confirmez que c’est bien vous.',
  },
  'second-factor-stale': {
    status: 403,
    sentence: 'Cette action est sensible. Confirmez d’abord que c’est bien vous.',
  },
  'factor-code-wrong': {
    status: 422,
    sentence: 'Ce code n’est pas le bon. Attendez le code suivant dans votre application, puis tapez-le.',
  },
  'factor-code-used': {
    status: 422,
    sentence: 'Ce code a déjà servi. Attendez le code suivant dans votre application.',
  },
  'recovery-code-wrong': {
    status: 422,
    sentence: 'Ce code de secours est faux ou a déjà servi. Tapez-en un autre de votre liste.',
  },
  'passkey-failed': {
    status: 422,
    sentence: 'Votre clé d’accès n’a pas été reconnue. Recommencez, ou choisissez un autre moyen.',
  },
  'passkey-known': {
    status: 409,
    sentence: 'Cette clé d’accès est déjà enregistrée. Rien n’est à refaire.',
  },
  'passkey-copied': {
    status: 403,
    sentence:
      'Cette clé d’accès semble avoir été copiée. Choisissez un autre moyen, puis retirez cette clé de votre compte.',
  },
  'passkey-gone': {
    status: 404,
    sentence: 'Cette clé d’accès est déjà retirée. Rechargez la page.',
  },
  'last-factor': {
    status: 409,
    sentence: 'C’est votre seul moyen de confirmation. Ajoutez-en un autre avant de le retirer.',
  },
  'last-staff': {
    status: 409,
    sentence: 'C’est le dernier compte de la fédération. Invitez d’abord une autre personne.',
  },
  'other-region': {
    status: 403,
    sentence: 'Cette page concerne une autre région. Revenez à votre espace.',
  },
  'decided-meanwhile': {
    status: 409,
    sentence: 'Quelqu’un d’autre vient de décider. Rechargez la page pour voir où on en est.',
  },
  'already-in-team': {
    status: 409,
    sentence: 'Cette adresse a déjà un compte dans l’équipe. Cherchez-la dans la liste des personnes.',
  },
  'team-suspended': {
    status: 409,
    sentence: 'Cette adresse a un compte suspendu. Rouvrez-le depuis la liste des personnes.',
  },
  'own-account': {
    status: 409,
    sentence: 'Vous ne pouvez pas faire cela sur votre propre compte. Demandez à une autre personne.',
  },
  'invitation-pending': {
    status: 409,
    sentence: 'Une invitation attend déjà cette adresse. Renvoyez-la depuis la liste.',
  },
  'invitation-unknown': {
    status: 404,
    sentence: 'Ce lien d’invitation n’est pas connu. Ouvrez le lien du dernier e-mail reçu.',
  },
  'invitation-expired': {
    status: 410,
    sentence: 'Cette invitation n’est plus valable. Demandez à la fédération de la renvoyer.',
  },
  'invitation-used': {
    status: 410,
    sentence: 'Cette invitation a déjà servi. Connectez-vous avec votre adresse e-mail.',
  },
  'invitation-revoked': {
    status: 410,
    sentence: 'Cette invitation a été annulée. Écrivez à la personne qui vous a invité.',
  },
  'invitation-other-address': {
    status: 403,
    sentence: 'Cette invitation est pour une autre adresse. Déconnectez-vous, puis rouvrez le lien.',
  },
  'invitation-wrong-role': {
    status: 409,
    sentence:
      'Votre compte a déjà un autre rôle dans l’équipe. Demandez une invitation pour une autre adresse.',
  },
  'letter-too-soon': {
    status: 429,
    sentence: 'Un courrier est déjà parti à cette région depuis moins de 7 jours. Attendez un peu.',
  },
  'introduction-too-long': {
    status: 422,
    sentence: 'Cette introduction est trop longue. Gardez 800 caractères au plus.',
  },
  'nothing-missing': {
    status: 409,
    sentence: 'Il ne manque rien dans cette région. Aucun courrier n’est utile.',
  },
  'nobody-represents': {
    status: 409,
    sentence: 'Personne ne représente encore cette région. Invitez d’abord quelqu’un.',
  },
  'slot-unknown': {
    status: 404,
    sentence: 'Ce sujet de vidéo n’existe pas. Choisissez un sujet dans votre studio.',
  },
  'slot-not-yours': {
    status: 403,
    sentence: 'Ce sujet n’est pas de votre région. Choisissez un sujet dans votre studio.',
  },
  'file-empty': {
    status: 422,
    sentence: 'Ce fichier est vide. Choisissez la vidéo de nouveau.',
  },
  'file-too-large': {
    status: 413,
    sentence: 'Ce fichier dépasse 2\u00a0Go. Filmez en 1080p, ou raccourcissez la vidéo.',
  },
  'title-missing': {
    status: 422,
    sentence: 'Donnez un titre à votre vidéo.',
  },
  'upload-quota': {
    status: 429,
    sentence: 'Vous avez déjà beaucoup d’envois en cours. Terminez-les, ou revenez demain.',
  },
  'upload-ended': {
    status: 410,
    sentence: 'Cet envoi est terminé ou trop ancien. Choisissez de nouveau le fichier.',
  },
  'captions-unchecked': {
    status: 409,
    sentence: 'Les sous-titres ne sont pas encore relus. Relisez-les avant de continuer.',
  },
  'captions-empty': {
    status: 422,
    sentence: 'Un sous-titre est vide ou dépasse la vidéo. Corrigez-le ou supprimez-le, puis validez.',
  },
  'release-missing': {
    status: 409,
    sentence: 'L’accord de la personne filmée manque ou n’est plus valable. Faites-le signer d’abord.',
  },
  'release-not-agreed': {
    status: 422,
    sentence: 'Cochez la case pour signer. Sans accord, la vidéo n’est pas publiée.',
  },
  'speaker-missing': {
    status: 422,
    sentence: 'Écrivez le prénom et le nom de la personne filmée, en 80 caractères au plus.',
  },
  'upload-elsewhere': {
    status: 409,
    sentence: 'Cet envoi a avancé ailleurs. Il reprend de lui-même au bon endroit.',
  },
  'upload-refused': {
    status: 400,
    sentence:
      'Cet envoi n’a pas la forme attendue. Rechargez la page, puis choisissez de nouveau le fichier.',
  },
  'disk-full': {
    status: 507,
    sentence: 'Il n’y a plus assez de place chez nous. Votre titre est gardé. Réessayez dans une heure.',
  },
  'video-changed': {
    status: 409,
    sentence: 'Quelqu’un vient de changer cette vidéo. Rechargez la page pour voir où elle en est.',
  },
  'original-gone': {
    status: 410,
    sentence: 'Le fichier d’origine n’est plus gardé. Envoyez la vidéo de nouveau.',
  },
  'town-unknown': {
    status: 404,
    sentence: 'Nous ne connaissons pas cette commune. Cherchez-la par son nom ou son code postal.',
  },
  'shop-gone': {
    status: 404,
    sentence: 'Ce commerce n’est pas, ou plus, dans l’annuaire. Cherchez-le dans sa commune.',
  },
  'shop-missing': {
    status: 409,
    sentence: 'Vous n’avez pas encore préparé votre vitrine. Remplissez-la, puis recommencez.',
  },
  'shop-name-missing': {
    status: 422,
    sentence: 'Écrivez le nom de votre commerce, comme sur votre enseigne.',
  },
  'shop-words-too-long': {
    status: 422,
    sentence: 'Ce texte est trop long. Raccourcissez-le, puis enregistrez.',
  },
  'shop-unreachable': {
    status: 422,
    sentence: 'Donnez au moins un lien ou un téléphone. Sans cela, un client ne peut pas vous joindre.',
  },
  'shop-hidden': {
    status: 403,
    sentence: 'Votre page est retirée par l’équipe. Lisez pourquoi, puis répondez-nous sur cette page.',
  },
  'link-invalid': {
    status: 422,
    sentence:
      'Cette adresse n’est pas complète. Recopiez-la depuis votre navigateur\u00a0: www.ma-boutique.fr.',
  },
  'link-private': {
    status: 422,
    sentence: 'Cette adresse ne s’ouvre pas sur internet. Donnez celle que vos clients tapent.',
  },
  'phone-invalid': {
    status: 422,
    sentence: 'Ce numéro n’est pas complet. Un numéro français compte 10 chiffres.',
  },
  'hours-time-malformed': {
    status: 422,
    sentence: 'Cette heure n’existe pas. Écrivez-la de 00:00 à 23:59, par exemple 09:30.',
  },
  'hours-range-incomplete': {
    status: 422,
    sentence: 'Il manque une heure. Donnez l’ouverture et la fermeture.',
  },
  'hours-range-backwards': {
    status: 422,
    sentence: 'La fermeture vient avant l’ouverture. Après minuit, nous acceptons jusqu’à 6\u00a0heures.',
  },
  'hours-ranges-overlap': {
    status: 422,
    sentence: 'Ces horaires se chevauchent. Vérifiez les deux plages, et la nuit de la veille.',
  },
  'photo-missing': {
    status: 422,
    sentence: 'Choisissez une photo, puis envoyez-la.',
  },
  'photo-unreadable': {
    status: 422,
    sentence: 'Nous ne pouvons pas lire cette photo. Prenez-en une autre, en JPEG ou en PNG.',
  },
  'photo-too-large': {
    status: 413,
    sentence: 'Cette photo dépasse 12\u00a0Mo. Choisissez-en une plus légère.',
  },
  'photo-heic': {
    status: 422,
    sentence:
      'Cette photo est au format HEIC, que nous ne lisons pas. Envoyez-en une capture d’écran, ou choisissez-la en JPEG.',
  },
  'report-reason-missing': {
    status: 422,
    sentence: 'Choisissez ce qui ne va pas dans la liste.',
  },
  'report-too-long': {
    status: 422,
    sentence: 'Ce texte est trop long. Gardez 1\u202f000 caractères au plus.',
  },
  'shop-reason-missing': {
    status: 422,
    sentence: 'Écrivez pourquoi\u00a0: le commerçant recevra cette phrase.',
  },
  'answer-missing': {
    status: 422,
    sentence: 'Écrivez votre réponse, puis envoyez-la.',
  },
  'list-missing': {
    status: 422,
    sentence: 'Choisissez un fichier, ou collez les lignes du tableau.',
  },
  'list-not-text': {
    status: 422,
    sentence: 'Ce fichier n’est pas un tableau au format CSV. Dans votre tableur, enregistrez-le en CSV.',
  },
  'list-too-large': {
    status: 413,
    sentence: 'Cette liste dépasse 500 lignes ou 200\u00a0Ko. Coupez-la en plusieurs fichiers.',
  },
  'list-source-missing': {
    status: 422,
    sentence:
      'Écrivez d’où vient la liste, en 120 caractères au plus. Par exemple : « service commerce de la ville ».',
  },
  'list-date-invalid': {
    status: 422,
    sentence: 'Donnez le jour où la liste a été vérifiée, au plus tard aujourd’hui, dans l’année.',
  },
  'list-link-invalid': {
    status: 422,
    sentence: 'L’adresse de la source commence par https:// et mène à un site public.',
  },
  'list-without-line': {
    status: 409,
    sentence: 'Aucune ligne ne peut être publiée. Corrigez les lignes signalées, puis relisez.',
  },
} as const satisfies Record<RefusalCode, RefusalAnswer>;

/** What a person reads when we are at fault; the request id lets us find the line in the log. */
export const unexpected = {
  status: 500,
  sentence: 'Une erreur est arrivée chez nous. Recommencez dans une minute.',
} as const satisfies RefusalAnswer;
