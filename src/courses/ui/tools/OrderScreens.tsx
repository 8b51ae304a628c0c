import { type ScreenId, checkOrder, orderScreens } from '../../tools/order-screens.ts';
import { SelectField } from './fields.tsx';
import { orderSummary, screenChoices } from './order-screen-words.ts';
import { asList, oneOf } from './stored.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, useFigures } from './use-figures.ts';

type Placed = readonly (ScreenId | '')[];
const nothing: Placed = orderScreens.map(() => '');
const readPlaced = asList(oneOf<ScreenId | ''>('', ...orderScreens.map(({ id }) => id)));
const fields: FigureFields<{ placed: Placed }> = {
  placed: {
    example: nothing,
    blank: nothing,
    read: (stored) => {
      const list = readPlaced(stored);
      return list?.length === orderScreens.length ? list : undefined;
    },
    neutral: true,
  },
};

/** « La commande dans l’ordre » (course 24, step 4). */
export default function OrderScreens() {
  const { values, set, forget, memory } = useFigures('ordre-de-commande', fields);
  const { placed } = values;
  const check = checkOrder(placed);
  const done = check.state === 'checked' && check.count === orderScreens.length;
  return (
    <ToolFrame
      title="La commande dans l’ordre"
      memory={memory}
      onForget={forget}
      forgetWarning="Votre classement va disparaître de ce téléphone."
      summary={orderSummary(check)}
      sheet={
        check.state === 'checked' && (
          <ol>
            {orderScreens.map(({ id, name, why }, place) => (
              <li key={id}>
                {done ? (
                  <>
                    <strong>{name}</strong>. {why}
                  </>
                ) : check.right[place] ? (
                  'À sa place.'
                ) : (
                  'À revoir.'
                )}
              </li>
            ))}
          </ol>
        )
      }
      text={done ? orderScreens.map(({ name }, place) => `${place + 1}. ${name}`).join('\n') : null}
    >
      {orderScreens.map(({ id }, place) => (
        <SelectField<ScreenId | ''>
          key={id}
          label={`Écran ${place + 1}`}
          value={placed[place] ?? ''}
          choices={[{ value: '', label: 'Choisissez un écran' }, ...screenChoices]}
          onChange={(chosen) =>
            set(
              'placed',
              placed.map((other, at) => (at === place ? chosen : other)),
            )
          }
        />
      ))}
    </ToolFrame>
  );
}
