import { readFileSync } from 'node:fs';
import type { Course, CourseId, QuestionKey, StepId } from './course.ts';

/**
 * The build's summary of all courses: what the server, the worker and the command line know of the content.
 * It holds the answers of every quiz, so it lies in `dist/`, never under `dist/client/`.
 */
export interface CatalogueFile {
  version: 1;
  /** `review`: the day, YYYY-MM-DD, by which its legal facts must be checked again */
  courses: (Course & { questions: QuestionKey[]; review?: string })[];
  videos: VideoVersion[];
}

/** One version of one video. Retired versions stay listed: their seconds still count. */
export interface VideoVersion {
  id: string;
  slot: string;
  step: StepId;
  /** whole seconds */
  seconds: number;
  retired: boolean;
}

export class Catalogue {
  readonly courses: CatalogueFile['courses'];
  readonly #courseById: Map<CourseId, CatalogueFile['courses'][number]>;
  readonly #videoById: Map<string, VideoVersion>;

  constructor(file: CatalogueFile) {
    this.courses = file.courses;
    this.#courseById = new Map(file.courses.map((course) => [course.id, course]));
    this.#videoById = new Map(file.videos.map((video) => [video.id, video]));
  }

  course(id: CourseId) {
    return this.#courseById.get(id);
  }

  /** Versions published since the build. They never change, so that knowing more of them is all there is to do. */
  learnVideos(versions: readonly VideoVersion[]): void {
    for (const version of versions) this.#videoById.set(version.id, version);
  }

  video(id: string): VideoVersion | undefined {
    return this.#videoById.get(id);
  }
}

export const readCatalogue = (file: string): Catalogue =>
  new Catalogue(JSON.parse(readFileSync(file, 'utf8')) as CatalogueFile);
