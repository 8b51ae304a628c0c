import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readCourseFiles } from '../../courses/course-files.ts';
import { createPreviewPainter } from '../../courses/preview/paint-preview.ts';
import { previewOf, sitePreview } from '../../courses/preview/preview.ts';
import { projectRoot } from '../paths.ts';

/** Writes the pictures that other sites show when one of our pages is shared; those of the last build are kept. */
export async function makePreviews(clientDir: string): Promise<void> {
  const paint = createPreviewPainter(
    path.join(projectRoot, 'src/certificates/fonts'),
    path.join(projectRoot, '.cache/previews'),
  );
  const courses = readCourseFiles(path.join(projectRoot, 'content'));
  for (const preview of [sitePreview, ...courses.map(previewOf)]) {
    const file = path.join(clientDir, preview.path);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, await paint(preview));
  }
}
