/** What a merchant can print or share. Sizes of the trimmed sheet in millimetres. */
export const kitFormats = [
  {
    key: 'affiche-a4',
    title: 'Affiche A4',
    use: 'Pour la vitrine ou le mur, à hauteur des yeux.',
    width: 210,
    height: 297,
    printed: true,
  },
  {
    key: 'affiche-a5',
    title: 'Affiche A5',
    use: 'Pour la caisse, ou à glisser dans les sacs.',
    width: 148,
    height: 210,
    printed: true,
  },
  {
    key: 'vitrophanie',
    title: 'Autocollant de vitrine',
    use: 'Un carré de 15\u00a0cm, à coller près de la porte.',
    width: 150,
    height: 150,
    printed: true,
  },
  {
    key: 'carte-de-comptoir',
    title: 'Carte de comptoir',
    use: 'Au format A6, à poser près de la caisse.',
    width: 105,
    height: 148,
    printed: true,
  },
  {
    key: 'carre-reseaux',
    title: 'Image carrée',
    use: '1\u202f080 sur 1\u202f080\u00a0points, pour les réseaux sociaux.',
    width: 108,
    height: 108,
    printed: false,
  },
  {
    key: 'badge',
    title: 'Badge pour votre site',
    use: 'Un petit bandeau avec un lien vers votre page.',
    width: 110,
    height: 32,
    printed: false,
  },
] as const;

export type KitFormat = (typeof kitFormats)[number];
export type KitKey = KitFormat['key'];

/** `pro`: with 3 mm of bleed and crop marks, for a printer. */
export const kitOutputs = ['pdf', 'pro', 'svg', 'png'] as const;
export type KitOutput = (typeof kitOutputs)[number];

export const bleed = 3;
/** bleed, and room for the crop marks */
export const proMargin = 10;

/** Width of the PNG in points. Sheets: 150 dots an inch, for a screen or an office printer. */
export const pngWidth = ({ key, width }: KitFormat): number =>
  key === 'carre-reseaux' ? 1080 : key === 'badge' ? 440 : Math.round((width / 25.4) * 150);

export const outputsOf = ({ printed }: KitFormat): readonly KitOutput[] =>
  printed ? kitOutputs : ['png', 'svg'];

/** « affiche-a4-imprimeur.pdf » */
export const fileNameOf = (key: KitKey, output: KitOutput): string =>
  output === 'pro' ? `${key}-imprimeur.pdf` : `${key}.${output}`;

/** Reads a file's name; undefined: there is no such file. */
export function readFileName(name: string): { format: KitFormat; output: KitOutput } | undefined {
  for (const format of kitFormats)
    for (const output of outputsOf(format))
      if (fileNameOf(format.key, output) === name) return { format, output };
  return undefined;
}

export const contentTypes: Readonly<Record<KitOutput, string>> = {
  pdf: 'application/pdf',
  pro: 'application/pdf',
  svg: 'image/svg+xml',
  png: 'image/png',
};
