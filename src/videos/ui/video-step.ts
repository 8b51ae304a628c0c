/** The poster of a video step: whose video it is, what it weighs, where she stopped. The player itself comes on press. */
import { type Choice, chooseVideo, isRegional } from '../choose-video.ts';
import { chosenRegion, mayInvite, type RegionChoice } from '../region-choice.ts';
import type { OfferedVideo } from '../video.ts';
import { lengthInWords, placeInWords, weightInWords } from '../video-words.ts';
import { regionalVideo } from './regional-manifest.ts';
import { showTranscript } from './show-transcript.ts';
import { askResume, logReadyEvent } from './video-events.ts';

declare global {
  interface Window {
    VIDEOJS_NO_DYNAMIC_STYLE?: boolean;
  }
}

/** A press never waits longer than this for the region's list: the national video plays instead. */
const patience = 2500;

export class VideoStep {
  readonly #element: HTMLElement;
  readonly #national: OfferedVideo | null;
  readonly #slot: string;
  readonly #course: string;
  #video: OfferedVideo | null;
  #region: RegionChoice | null = null;
  #resumeAt = 0;
  #playing = false;
  #chosen: Promise<void> = Promise.resolve();

  constructor(element: HTMLElement) {
    this.#element = element;
    const { national, slot, courseId } = element.dataset;
    this.#national = national ? (JSON.parse(national) as OfferedVideo) : null;
    this.#video = this.#national;
    this.#slot = slot ?? '';
    this.#course = courseId ?? '';
  }

  async start(): Promise<void> {
    const play = this.#part('[data-play]');
    this.#tag.removeAttribute('controls');
    play.hidden = false;
    play.addEventListener('click', () => void this.#play());
    this.#maybe('[data-no-invitation]')?.addEventListener('click', () => this.#closeInvitation());
    document.addEventListener(logReadyEvent, () => this.#askResume());
    this.#chosen = this.#choose();
    await this.#chosen;
    this.#askResume();
  }

  async #choose(): Promise<void> {
    this.#region = await chosenRegion();
    const region = this.#region?.code ?? null;
    const asked = region !== null && isRegional(this.#slot);
    const regional = asked ? await regionalVideo(region, this.#slot) : null;
    if (!this.#playing) {
      this.#show(chooseVideo({ slot: this.#slot, region, regional, national: this.#national }));
    }
  }

  #show({ video, why }: Choice): void {
    this.#element.hidden = video === null;
    document.querySelector('[data-no-video]')?.toggleAttribute('hidden', video !== null);
    const link = this.#maybe('[data-region-link]');
    if (link && this.#region) link.textContent = `Ma région\u00a0: ${this.#region.name}. La changer`;
    const reason = this.#part('[data-why]');
    reason.hidden = why === null;
    reason.textContent = why;
    if (!video || video.id === this.#video?.id) return;
    this.#video = video;
    this.#part('[data-label]').textContent = video.label;
    this.#part('[data-example]').hidden = !video.example;
    this.#part('[data-cost]').textContent = `${lengthInWords(video.seconds)} · ${weightInWords(video.bytes)}`;
    this.#tag.poster = video.poster;
    showTranscript(this.#part('[data-transcript]') as HTMLDetailsElement, video.captions);
  }

  #askResume(): void {
    const video = this.#video;
    if (!video || this.#playing) return;
    askResume(this.#element, {
      course: this.#course,
      video: video.id,
      answer: (position) => {
        if (this.#playing || this.#video !== video) return;
        const worthIt = position >= 3 && position <= video.seconds - 3;
        this.#resumeAt = worthIt ? position : 0;
        this.#part('[data-play-words]').textContent = worthIt
          ? `Reprendre à ${placeInWords(position)}`
          : position > 0
            ? 'Revoir la vidéo'
            : 'Lire la vidéo';
      },
    });
  }

  async #play(): Promise<void> {
    if (this.#playing) return;
    const play = this.#part('[data-play]');
    play.setAttribute('aria-busy', 'true');
    // video.js writes <style> elements, which our policy refuses, unless this is said before its code runs
    window.VIDEOJS_NO_DYNAMIC_STYLE = true;
    const player = import('./player.ts');
    await Promise.race([this.#chosen, new Promise((done) => setTimeout(done, patience))]);
    const video = this.#video;
    if (!video) return;
    this.#playing = true;
    try {
      const { openPlayer } = await player;
      await openPlayer({
        element: this.#element,
        frame: this.#part('[data-frame]'),
        video,
        course: this.#course,
        step: this.#element.dataset.stepId ?? '',
        resumeAt: this.#resumeAt,
        onEnded: () => void this.#invite(),
      });
      play.remove();
    } catch {
      this.#fallBack(video, play);
    }
  }

  /** Our player did not come: the browser's own is better than nothing. */
  #fallBack(video: OfferedVideo, play: HTMLElement): void {
    play.remove();
    const own = this.#tag;
    own.controls = true;
    own.src = video.file;
    own.querySelector('track')?.setAttribute('src', video.captions);
    this.#part('[data-why]').hidden = false;
    this.#part('[data-why]').textContent =
      'Le lecteur n’a pas pu s’ouvrir. Appuyez encore sur lecture, ou lisez le texte.';
  }

  async #invite(): Promise<void> {
    const invitation = this.#maybe('[data-invitation]');
    if (!invitation || this.#region !== null) return;
    if (await mayInvite()) invitation.hidden = false;
  }

  #closeInvitation(): void {
    this.#part('[data-invitation]').hidden = true;
  }

  #part(selector: string): HTMLElement {
    const found = this.#maybe(selector);
    if (!found) throw new Error(`video step without ${selector}`);
    return found;
  }

  #maybe(selector: string): HTMLElement | null {
    return this.#element.querySelector<HTMLElement>(selector);
  }

  get #tag(): HTMLVideoElement {
    return this.#part('video') as HTMLVideoElement;
  }
}
