import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';

/** What a browser calls the two ends nobody is to blame for; anything else is « it did not work ». */
const problems: Readonly<Record<string, string>> = {
  NotAllowedError: 'La demande a été fermée ou a trop attendu. Recommencez quand vous voulez.',
  InvalidStateError: 'Cet appareil est déjà enregistré. Rien n’est à refaire.',
};
const otherwise = 'Votre clé d’accès n’a pas répondu. Recommencez, ou choisissez un autre moyen.';

async function optionsFor(purpose: string): Promise<unknown> {
  const answer = await fetch('/api/passkeys/', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ for: purpose }),
  });
  const body: unknown = await answer.json();
  if (!answer.ok) throw new Error((body as { message?: string }).message ?? otherwise);
  return body;
}

/** The answer of the passkey as JSON, for the form's hidden field. */
async function answerFor(purpose: string): Promise<string> {
  const optionsJSON = (await optionsFor(purpose)) as never;
  const answer =
    purpose === 'new' ? await startRegistration({ optionsJSON }) : await startAuthentication({ optionsJSON });
  return JSON.stringify(answer);
}

function start(form: HTMLFormElement): void {
  const problem = form.querySelector<HTMLElement>('[data-passkey-problem]')!;
  const button = form.querySelector('button')!;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    problem.hidden = true;
    button.disabled = true;
    answerFor(form.dataset.passkey!)
      .then((answer) => {
        form.querySelector<HTMLInputElement>('[name=answer]')!.value = answer;
        form.submit();
      })
      .catch((error: unknown) => {
        problem.textContent = sentenceOf(error);
        problem.hidden = false;
        button.disabled = false;
      });
  });
}

/** Ours come from the server, ready to be read; a browser's own words would be English. */
const sentenceOf = (error: unknown): string =>
  error instanceof Error
    ? (problems[error.name] ?? (error.name === 'Error' ? error.message : otherwise))
    : otherwise;

if (browserSupportsWebAuthn()) {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
    start(form);
    form.hidden = false;
  }
  for (const note of document.querySelectorAll<HTMLElement>('[data-no-passkey]')) note.hidden = true;
}
