/**
 * `npm run demo-clips`: makes the example clips of content/demo-clips.yaml again, and their entries in content/videos.yaml.
 * The results are committed: nothing here is needed to build or to serve.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFfmpeg } from '../videos/ffmpeg.ts';
import { CommandError, runCommand } from './command.ts';
import { projectRoot } from './paths.ts';

await runCommand(async () => {
  const ffmpeg = await findFfmpeg();
  if (!ffmpeg) {
    throw new CommandError(
      'No ffmpeg with H.264 and AAC was found: install ffmpeg, or give the path of one in FFMPEG_PATH.',
    );
  }
  const fonts = await mkdtemp(path.join(tmpdir(), 'declic-fonts-'));
  try {
    const { useClipFonts } = await import('../videos/demo/clip-fonts.ts');
    await useClipFonts(fonts);
    // after the fonts: the drawing library reads its configuration when it loads
    const { makeDemoClips } = await import('../videos/demo/make-demo-clips.ts');
    await mkdir(path.join(projectRoot, 'public/media/demo'), { recursive: true });
    await makeDemoClips(ffmpeg, projectRoot, (line) => console.log(line));
  } finally {
    await rm(fonts, { recursive: true, force: true });
  }
});
