import type { NoticeField, NoticeFigures, Status } from '../../tools/legal-notice.ts';
import { oneOf } from './stored.ts';
import { type FigureFields, figure, optionalText } from './use-figures.ts';

const company: Status = 'company';

/** The bookshop of the courses; numbers kept for examples. */
export const noticeExample: FigureFields<NoticeFigures> = {
  status: { example: company, blank: company, read: oneOf('sole-trader', 'company', 'association') },
  name: figure('La Librairie d’exemple'),
  legalForm: figure('société à responsabilité limitée (SARL)'),
  capital: figure('5000'),
  address: figure('12 rue du Marché, Exempleville'),
  phone: figure('01 99 00 12 34'),
  email: figure('librairie@example.com'),
  siren: figure('123 456 782'),
  registry: figure('registre du commerce et des sociétés d’Exempleville'),
  vat: figure('FR11 123456782'),
  publisher: figure('Mme Modèle, gérante'),
  hostName: figure('L’hébergeur d’exemple'),
  hostAddress: figure('1 rue du Port, Exempleville'),
  hostPhone: figure('01 99 00 56 78'),
  authority: optionalText,
};

interface Input {
  field: NoticeField;
  label: string;
  hint: string;
  /** shown to these only */
  of?: readonly Status[];
}

export const noticeInputs: readonly Input[] = [
  { field: 'name', label: 'Nom ou dénomination', hint: 'Comme sur votre extrait d’immatriculation.' },
  {
    field: 'legalForm',
    label: 'Forme de la société',
    hint: 'Par exemple «\u00a0SARL\u00a0» ou «\u00a0SAS\u00a0».',
    of: ['company'],
  },
  {
    field: 'capital',
    label: 'Capital, en euros',
    hint: 'Par exemple 5000. Il est dans vos statuts.',
    of: ['company'],
  },
  { field: 'address', label: 'Adresse', hint: 'Rue, code postal et ville.' },
  { field: 'phone', label: 'Téléphone', hint: 'Par exemple 01 99 00 12 34.' },
  { field: 'email', label: 'E-mail', hint: 'Par exemple boutique@example.com.' },
  { field: 'siren', label: 'SIREN', hint: '9 chiffres, par exemple 123 456 782.' },
  {
    field: 'registry',
    label: 'Registre et ville (si vous êtes inscrit)',
    hint: 'Par exemple registre du commerce, et sa ville.',
  },
  {
    field: 'vat',
    label: 'Numéro de TVA (si vous en avez un)',
    hint: '«\u00a0FR\u00a0», 2 chiffres, puis le SIREN. Par exemple FR11 123456782.',
  },
  {
    field: 'publisher',
    label: 'Responsable de la publication',
    hint: 'La personne qui répond de ce que dit le site.',
  },
  {
    field: 'hostName',
    label: 'Hébergeur\u00a0: nom',
    hint: 'L’entreprise qui garde votre site. Son nom est sur sa facture.',
  },
  { field: 'hostAddress', label: 'Hébergeur\u00a0: adresse', hint: 'Dans ses propres mentions légales.' },
  { field: 'hostPhone', label: 'Hébergeur\u00a0: téléphone', hint: 'Par exemple 01 99 00 56 78.' },
  {
    field: 'authority',
    label: 'Autorité (si votre activité est autorisée)',
    hint: 'Celle qui vous a donné l’autorisation. Sinon, laissez vide.',
  },
];
