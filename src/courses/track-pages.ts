import { type TrackId, tracks } from './course.ts';
import type { CourseFile } from './course-files.ts';

/** The page of a track: an address to send to somebody, and what she will have at its end. Read at build only. */
interface TrackPage {
  slug: string;
  promise: string;
}

const pages: Readonly<Record<TrackId, TrackPage>> = {
  p1: {
    slug: 'premiers-pas',
    promise:
      'Vous savez où vous en êtes, vos clients vous trouvent, et vos 20\u00a0premiers produits sont prêts à être montrés.',
  },
  p2: {
    slug: 'click-and-collect',
    promise: 'Vos clients réservent ou commandent à distance, et leur sac les attend à l’heure dite.',
  },
  p3: {
    slug: 'prix-paiement-livraison',
    promise: 'Vous savez ce que chaque vente vous laisse, et vous encaissez, livrez et expédiez à bon prix.',
  },
  p4: {
    slug: 'se-faire-connaitre',
    promise: 'Vos clients savent ce que l’on peut réserver chez vous. Ils reviennent, et ils le disent.',
  },
  p5: {
    slug: 'dans-les-regles',
    promise: 'Vos textes sont prêts à être relus, et vos données comme celles de vos clients sont à l’abri.',
  },
};

export const trackUrl = (id: TrackId): string => `/parcours/${pages[id].slug}/`;

/** Every track that has courses, with its page. */
export const trackPages = (courses: readonly CourseFile[]) =>
  tracks
    .map((track) => ({
      ...track,
      ...pages[track.id],
      courses: courses.filter((course) => course.track === track.id),
    }))
    .filter((track) => track.courses.length > 0);

export type Track = ReturnType<typeof trackPages>[number];
