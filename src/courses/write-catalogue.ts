import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CatalogueFile, VideoVersion } from './catalogue.ts';
import type { VideoBrief } from './course.ts';
import { type CourseFile, readCourseFiles } from './course-files.ts';
import type { StepFront } from './course-schema.ts';
import { typographic } from './typography.ts';

/** Writes `catalogue.json` beside (never inside) the folder of public files. */
export function writeCatalogue(content: string, outDir: string, videos: VideoVersion[]): void {
  const file = summarise(readCourseFiles(content), videos);
  writeFileSync(path.join(outDir, 'catalogue.json'), JSON.stringify(file));
}

export function summarise(courses: CourseFile[], videos: VideoVersion[]): CatalogueFile {
  return {
    version: 1,
    videos,
    courses: courses.map((course) => ({
      id: course.id,
      slug: course.slug,
      title: course.title,
      promise: course.promise,
      track: course.track,
      version: course.version,
      objectives: course.objectives,
      prerequisites: course.prerequisites,
      deed: course.deed,
      review: course.review.toISOString().slice(0, 10),
      retired: course.retired,
      steps: course.steps.map((step) => ({
        id: step.id,
        slug: step.slug,
        kind: step.kind,
        title: step.title,
        minutes: step.minutes,
        slot: step.kind === 'video' ? step.slot : null,
        ...(step.kind === 'video' && { brief: briefOf(step.brief) }),
      })),
      questions: course.questions.map((question) => ({
        id: question.id,
        answer: question.answer,
        explanation: question.explanation,
        step: question.step,
        choices: question.choices.map((choice) => choice.id),
      })),
    })),
  };
}

type WrittenBrief = Extract<StepFront, { kind: 'video' }>['brief'];

const briefOf = ({ seconds, opening, say, regional, never, framing }: WrittenBrief): VideoBrief => ({
  seconds,
  opening: opening === undefined ? null : typographic(opening),
  say: say.map(typographic),
  regional: regional.map(typographic),
  never: never.map(typographic),
  framing: typographic(framing),
});
