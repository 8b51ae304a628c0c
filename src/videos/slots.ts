import type { Catalogue } from '../courses/catalogue.ts';
import type { Course, Step } from '../courses/course.ts';
import { isRegional } from './choose-video.ts';
import { briefSeconds } from './slot-length.ts';

/** A place for a video in a course: one a region (`rr-06`), with a national one to fall back on, or national only. */
export interface Slot {
  id: string;
  regional: boolean;
  /** what the brief asks, in seconds */
  seconds: number;
  course: Pick<Course, 'id' | 'slug' | 'title'>;
  step: Step;
}

/** Every slot of the programme, in the order of the courses. */
export const slotsOf = ({ courses }: Pick<Catalogue, 'courses'>): Slot[] =>
  courses.flatMap((course) =>
    course.steps.flatMap((step) =>
      step.slot === null
        ? []
        : [
            {
              id: step.slot,
              regional: isRegional(step.slot),
              seconds: briefSeconds(step.slot, step),
              course: { id: course.id, slug: course.slug, title: course.title },
              step,
            },
          ],
    ),
  );

export const slotOf = (catalogue: Pick<Catalogue, 'courses'>, id: string): Slot | undefined =>
  slotsOf(catalogue).find((slot) => slot.id === id);
