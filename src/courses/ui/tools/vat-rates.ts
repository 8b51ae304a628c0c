/** The VAT rates a shop may meet (course 16, « Précisions »); « autre » from 0 to 100 %. */
import { type Reading, rate, readNumber } from '../../tools/read-number.ts';

export const vatChoices = ['20', '10', '5,5', '2,1', '0', 'autre'] as const;
export type VatChoice = (typeof vatChoices)[number];

export const vatLabels: Readonly<Record<VatChoice, string>> = {
  '20': '20\u00a0%',
  '10': '10\u00a0%',
  '5,5': '5,5\u00a0%',
  '2,1': '2,1\u00a0%',
  '0': '0\u00a0%, franchise en base',
  autre: 'Autre taux',
};

/** hundredths of a percent */
export const readVat = (choice: VatChoice, other: string): Reading =>
  readNumber(choice === 'autre' ? other : choice, rate);
