import { VideoStep } from './video-step.ts';

for (const element of document.querySelectorAll<HTMLElement>('[data-video-step]')) {
  void new VideoStep(element).start();
}
