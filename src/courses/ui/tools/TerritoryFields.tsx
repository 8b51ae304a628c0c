import {
  type Collectivity,
  type GrandEstDepartment,
  type RegionCode,
  type Territory,
  collectivities,
  grandEst,
  nowhere,
  regionList,
} from '../../tools/territory.ts';
import { SelectField } from './fields.tsx';

interface Props {
  territory: Territory;
  /** what to do where we know no local holiday */
  otherPlaces?: string;
  onChange: (territory: Territory) => void;
}

const regions: { value: RegionCode | ''; label: string }[] = [
  { value: '', label: 'Je ne précise pas' },
  ...regionList.map(({ code, name }) => ({ value: code, label: name })),
  { value: 'com', label: 'Autre collectivité d’outre-mer' },
];
const departments: { value: GrandEstDepartment | ''; label: string }[] = [
  { value: '', label: 'Choisissez' },
  ...(Object.entries(grandEst) as [GrandEstDepartment, string][])
    .map(([code, name]) => ({ value: code, label: `${code} · ${name}` }))
    .sort((a, b) => (a.value < b.value ? -1 : 1)),
];
const places: { value: Collectivity | ''; label: string }[] = [
  { value: '', label: 'Choisissez' },
  ...(Object.entries(collectivities) as [Collectivity, string][]).map(([value, label]) => ({ value, label })),
];
const keepsOldHolidays = (department: Territory['department']) =>
  department === '57' || department === '67' || department === '68';

const inClosedDays = 'Ailleurs, ajoutez vos jours fériés locaux dans «\u00a0Mes jours fermés\u00a0».';

/** Where the shop is: what its local holidays depend on. */
export function TerritoryFields({ territory, otherPlaces = inClosedDays, onChange }: Props) {
  return (
    <fieldset className="tool__group">
      <legend>Les jours fériés d’ici</legend>
      <SelectField
        label="Région de la boutique"
        hint="Les 11 jours fériés nationaux sont déjà comptés."
        value={territory.region ?? ''}
        choices={regions}
        onChange={(region) => onChange({ ...nowhere, region: region === '' ? null : region })}
      />
      {territory.region === '44' && (
        <SelectField
          label="Département"
          hint="En Moselle et en Alsace, le 26 décembre est férié."
          value={territory.department ?? ''}
          choices={departments}
          onChange={(department) =>
            onChange({ ...territory, department: department === '' ? null : department, goodFriday: false })
          }
        />
      )}
      {territory.region === '44' && keepsOldHolidays(territory.department) && (
        <label className="choice">
          <input
            type="checkbox"
            checked={territory.goodFriday}
            onChange={(event) => onChange({ ...territory, goodFriday: event.target.checked })}
          />
          Vendredi saint&nbsp;: ma commune le chôme
        </label>
      )}
      {territory.region === 'com' && (
        <SelectField
          label="Collectivité"
          hint={otherPlaces}
          value={territory.collectivity ?? ''}
          choices={places}
          onChange={(collectivity) =>
            onChange({ ...territory, collectivity: collectivity === '' ? null : collectivity })
          }
        />
      )}
    </fieldset>
  );
}
