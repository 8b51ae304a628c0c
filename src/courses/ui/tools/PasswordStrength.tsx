import { useState } from 'react';
import { TextField } from './fields.tsx';
import { passwordHelp, passwordSummary } from './password-words.ts';
import { ToolFrame } from './ToolFrame.tsx';

/** « Mot de passe d’essai » (course 25, step 4). Nothing is kept, printed or copied. */
export default function PasswordStrength() {
  const [typed, setTyped] = useState('');
  const help = passwordHelp(typed);
  return (
    <ToolFrame
      title="Mot de passe d’essai"
      memory="kept"
      onForget={() => setTyped('')}
      forgetWarning="Votre exemple va disparaître de l’écran."
      summary={passwordSummary(typed)}
      sheet={null}
      text={null}
      after={help && <p>{help}</p>}
    >
      <p className="notice notice--sun">
        Ne tapez jamais un vrai mot de passe ici. Inventez-en un de même forme. Rien n’est envoyé ni gardé.
      </p>
      <TextField
        label="Un exemple inventé"
        hint={'Par exemple\u00a0: sept mots au hasard. 128 signes au plus.'}
        value={typed}
        maxLength={128}
        onChange={setTyped}
      />
    </ToolFrame>
  );
}
