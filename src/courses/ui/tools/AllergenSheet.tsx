import { type Product, isBlank, longestSheet } from '../../tools/allergens.ts';
import { asProducts, blankProduct, blankProducts, exampleProducts } from './allergen-figures.ts';
import { allergenSummary, allergenText } from './allergen-words.ts';
import { AllergenMarks } from './AllergenMarks.tsx';
import { AllergenTable } from './AllergenTable.tsx';
import { ExampleTag } from './fields.tsx';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, useFigures } from './use-figures.ts';

const fields: FigureFields<{ products: readonly Product[] }> = {
  products: { example: exampleProducts, blank: blankProducts, read: asProducts },
};

/** « Ma fiche allergènes » (course 14, step 3). */
export default function AllergenSheet() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'fiche-allergenes',
    fields,
  );
  const { products } = values;
  const filled = products.filter((product) => !isBlank(product));
  const change = (index: number, next: Product) =>
    set(
      'products',
      products.map((product, at) => (at === index ? next : product)),
    );

  return (
    <ToolFrame
      title="Ma fiche allergènes"
      sheetTitle="Allergènes de nos produits"
      anyExample={anyExample}
      onMine={clearExamples}
      mineLabel="Mettre mes produits"
      memory={memory}
      onForget={forget}
      forgetWarning="Vos produits et leurs allergènes vont disparaître de ce téléphone."
      summary={allergenSummary(products)}
      sheet={filled.length > 0 && <AllergenTable products={filled} />}
      text={filled.length > 0 ? allergenText(products) : null}
    >
      <p>
        Ouvrez un produit, puis répondez ligne par ligne. Oui&nbsp;: il en contient. Non&nbsp;: vous avez
        cherché, il n’est pas dans la recette. Point d’interrogation&nbsp;: pas encore vérifié.
      </p>
      <p>
        Vos produits <ExampleTag shown={isExample('products')} />
      </p>
      <div className="tool-week">
        {products.map((product, index) => (
          <AllergenMarks
            key={index}
            number={index + 1}
            product={product}
            isExample={isExample('products')}
            onChange={(next) => change(index, next)}
            onRemove={() =>
              set(
                'products',
                products.filter((_, at) => at !== index),
              )
            }
          />
        ))}
      </div>
      {products.length < longestSheet ? (
        <div className="button-row">
          <button
            type="button"
            className="button button--quiet button--small"
            onClick={() => set('products', [...products, blankProduct])}
          >
            Ajouter un produit
          </button>
        </div>
      ) : (
        <p className="field__hint">
          Une page tient {longestSheet} produits. Imprimez-la, puis commencez-en une autre.
        </p>
      )}
    </ToolFrame>
  );
}
