import { type Product, allergens } from '../../tools/allergens.ts';

/** The 14 columns, on screen and on paper. */
export function AllergenTable({ products }: { products: readonly Product[] }) {
  return (
    <>
      <p className="tool-sheet__small">
        Rond&nbsp;: contient. Trait&nbsp;: pas dans la recette. Case vide&nbsp;: pas encore vérifié.
      </p>
      <div className="table-scroll" tabIndex={0} role="group" aria-label="Fiche allergènes">
        <table className="tool-allergens">
          <caption className="visually-hidden">Allergènes de chaque produit</caption>
          <thead>
            <tr>
              <th scope="col">Produit</th>
              {allergens.map(({ key, name }) => (
                <th scope="col" key={key}>
                  <span>{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {products.map((product, index) => (
              <tr key={index}>
                <th scope="row">{product.name.trim() || 'Produit sans nom'}</th>
                {allergens.map(({ key }) => {
                  const mark = product.marks[key];
                  return (
                    <td key={key}>
                      {mark && <span aria-hidden="true">{mark === 'contains' ? '●' : '–'}</span>}
                      <span className="visually-hidden">
                        {mark === 'contains'
                          ? 'contient'
                          : mark === 'free'
                            ? 'pas dans la recette'
                            : 'pas encore vérifié'}
                      </span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="tool-sheet__small">
        Une allergie&#8239;? Dites-le-nous&nbsp;: nous relisons l’étiquette avec vous. Fiche à relire à chaque
        changement de recette ou de fournisseur.
      </p>
    </>
  );
}
