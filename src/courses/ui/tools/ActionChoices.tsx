import { actions } from '../../tools/action-plan.ts';
import type { Topic } from '../../tools/diagnosis.ts';
import { topicNames } from './diagnosis-words.ts';

interface Props {
  order: readonly Topic[];
  /** topics the diagnosis found weakest */
  advised: readonly Topic[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

/** The eighteen actions, three a topic. */
export function ActionChoices({ order, advised, chosen, onChange }: Props) {
  return order.map((topic) => (
    <fieldset className="tool__group" key={topic}>
      <legend>
        {topicNames[topic]}{' '}
        {advised.includes(topic) && <span className="tool-tag">conseillé par votre note</span>}
      </legend>
      {actions
        .filter((action) => action.topic === topic)
        .map(({ id, text, quick }) => (
          <label className="choice" key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            />
            <span>
              {text} {quick && <span className="tool-tag">moins de 15&nbsp;min</span>}
            </span>
          </label>
        ))}
    </fieldset>
  ));
}
