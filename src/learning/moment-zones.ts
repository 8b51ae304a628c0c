import { regions } from '../accounts/regions.ts';

/** The clocks a French shop may live by: those of the regions, then the other overseas territories. */
const others = [
  { timeZone: 'America/Miquelon', name: 'Saint-Pierre-et-Miquelon' },
  { timeZone: 'America/St_Barthelemy', name: 'Saint-Barthélemy' },
  { timeZone: 'America/Marigot', name: 'Saint-Martin' },
  { timeZone: 'Pacific/Tahiti', name: 'Polynésie française' },
  { timeZone: 'Pacific/Noumea', name: 'Nouvelle-Calédonie' },
  { timeZone: 'Pacific/Wallis', name: 'Wallis-et-Futuna' },
] as const;

export const mainland = 'Europe/Paris';

export const momentZones: readonly { timeZone: string; name: string }[] = [
  { timeZone: mainland, name: 'Métropole' },
  ...regions.flatMap(({ timeZone, name }) => (timeZone && timeZone !== mainland ? [{ timeZone, name }] : [])),
  ...others,
];

export const isMomentZone = (timeZone: string): boolean =>
  momentZones.some((zone) => zone.timeZone === timeZone);
