/** What a person typed in a form that could not be taken, to show it again: only fields that are hers to read. */
export interface TypedField {
  label: string;
  value: string;
}

const labels: Readonly<Record<string, string>> = {
  printName: 'Nom à imprimer',
  name: 'Nom',
  businessName: 'Nom du commerce',
  businessNumber: 'SIREN ou SIRET',
  email: 'Adresse e-mail',
  words: 'Texte',
  street: 'Numéro et rue',
  site: 'Site',
  marketplace: 'Page sur une place de marché',
  social: 'Page sur un réseau social',
  phone: 'Téléphone',
  answer: 'Réponse',
  reason: 'Motif',
};

/** Reads a copy of the form; anything that is no form gives nothing. */
export async function typedFields(request: Request): Promise<TypedField[]> {
  const form = await request
    .clone()
    .formData()
    .catch(() => new FormData());
  return Object.entries(labels).flatMap(([name, label]) => {
    const value = form.get(name);
    return typeof value === 'string' && value.trim() !== '' ? [{ label, value: value.slice(0, 1000) }] : [];
  });
}
