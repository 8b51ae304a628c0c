/** « Mes 3 vues » (course 05, step 2): how long the photos of a catalogue take. */
export const views = [
  'Le produit entier',
  'Un détail',
  'En usage ou avec un objet qui donne l’échelle',
] as const;

export interface PhotoPlan {
  /** 1 or more */
  products: number;
  /** for one view, hundredths of a minute */
  minutes: number;
  /** 1 or more */
  sessions: number;
}
/** minutes in hundredths */
export interface PhotoTime {
  photos: number;
  total: number;
  /** rounded up to a whole minute: the last session is no longer than planned */
  eachSession: number;
}

export function photoTime({ products, minutes, sessions }: PhotoPlan): PhotoTime {
  const photos = products * views.length;
  const total = photos * minutes;
  return { photos, total, eachSession: Math.ceil(total / sessions / 100) * 100 };
}
