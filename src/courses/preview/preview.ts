import { courseMinutes, type TrackId, tracks } from '../course.ts';

/** What the picture of a page says when the page is shared. */
export interface Preview {
  /** path on the site */
  path: string;
  label: string;
  title: string;
  detail: string;
  tag: string;
  scallops: number;
}

/** Pages without a course of their own. */
export const sitePreview: Preview = {
  path: '/partage/declic.png',
  label: 'Pour les commerçants',
  title: 'Votre boutique en ligne, en 25 cours de 30 minutes',
  detail: 'Gratuit, sans inscription',
  tag: '25 cours',
  scallops: 7,
};

interface Previewed {
  id: string;
  title: string;
  track: TrackId;
  steps: readonly { minutes: number }[];
}

export const previewOf = (course: Previewed): Preview => ({
  path: `/partage/${course.id}.png`,
  label: `Cours ${course.id} · ${tracks.find(({ id }) => id === course.track)!.title}`,
  title: course.title,
  detail: 'Gratuit, sans inscription',
  tag: `${courseMinutes(course)}\u00a0min`,
  scallops: course.steps.length,
});

/** The same in words, for those who do not see the picture. */
export const previewWords = ({ label, title, tag, detail }: Preview): string =>
  `Déclic. ${label}. ${title}. ${tag}. ${detail}.`;
