/** « Autorisation d’utilisation de photo » (course 05, step 6), to fill in with a pen. */
export type PermissionKind = 'person' | 'author';

const uses = ['Site de la boutique', 'Réseaux sociaux de la boutique', 'Affiche ou vitrine', 'Autre\u00a0:'];
const texts: Readonly<Record<PermissionKind, { who: string; what: string; law: string }>> = {
  person: {
    who: 'La personne qui apparaît sur la photo',
    what: 'J’accepte d’être reconnaissable sur la photo décrite ci-dessous.',
    law: 'Code civil, article 9\u00a0: chacun a droit au respect de sa vie privée et de son image.',
  },
  author: {
    who: 'La personne ou la société qui a fait la photo',
    what: 'J’accepte que la boutique utilise ma photo, décrite ci-dessous.',
    law: 'Code de la propriété intellectuelle, articles L111-1 et L122-4\u00a0: l’auteur décide de l’usage de sa photo.',
  },
};

function Line({ label, value = '' }: { label: string; value?: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}

export function PhotoPermission({ kind, shop }: { kind: PermissionKind; shop: string }) {
  const words = texts[kind];
  return (
    <article className="tool-form">
      <h2>Autorisation d’utilisation de photo</h2>
      <dl>
        <Line label="La boutique" value={shop.trim()} />
        <Line label={words.who} />
        <Line label="Son téléphone ou son e-mail" />
        <Line label="La photo (ce que l’on voit, date)" />
      </dl>
      <p>{words.what}</p>
      <p>Usages acceptés&nbsp;:</p>
      <ul>
        {uses.map((use) => (
          <li key={use}>☐ {use}</li>
        ))}
      </ul>
      <dl>
        <Line label="Pour montrer" />
        <Line label="À partir du" />
        <Line label="Jusqu’au" />
        <Line label="Gratuitement, ou contre" />
      </dl>
      <p>Recadrer ou éclaircir la photo est permis&nbsp;: ☐ oui ☐ non</p>
      <p>
        Je peux retirer mon accord en écrivant à la boutique. Elle enlève alors la photo de ses pages sous
        ………….. jours.
      </p>
      <p>{words.law}</p>
      <dl>
        <Line label="Date et signature de la personne" />
        <Line label="Date et signature de la boutique" />
      </dl>
      <p>Deux exemplaires&nbsp;: un pour chacun.</p>
    </article>
  );
}
