/** The model withdrawal form annexed to the Code de la consommation (article R221-1), for a sale of goods. */
export interface WithdrawalFormLines {
  note: string;
  to: string;
  statement: string;
  /** labels with room to write */
  blanks: readonly string[];
  foot: string;
}

/** @param shop name, postal address and e-mail; an empty one leaves dots to write on */
export function withdrawalFormLines(shop: readonly string[]): WithdrawalFormLines {
  const dots = '…………………………';
  return {
    note: '(Veuillez compléter et renvoyer le présent formulaire uniquement si vous souhaitez vous rétracter du contrat.)',
    to: `À l’attention de ${shop.map((text) => (text === '' ? dots : text)).join(', ')}\u00a0:`,
    statement:
      'Je/nous (*) vous notifie/notifions (*) par la présente ma/notre (*) rétractation du contrat portant sur la vente du bien ci-dessous\u00a0:',
    blanks: [
      'Commandé le (*)/reçu le (*)\u00a0:',
      'Nom du (des) consommateur(s)\u00a0:',
      'Adresse du (des) consommateur(s)\u00a0:',
      'Signature du (des) consommateur(s) (uniquement en cas de notification du présent formulaire sur papier)\u00a0:',
      'Date\u00a0:',
    ],
    foot: '(*) Rayez la mention inutile.',
  };
}

export function withdrawalFormText(shop: readonly string[]): string {
  const { note, to, statement, blanks, foot } = withdrawalFormLines(shop);
  return ['Formulaire de rétractation', note, to, statement, ...blanks, foot].join('\n\n');
}
