import { type Choice, chooseVideo } from '../choose-video.ts';
import { type PlayMode, savesData, sourceOf, weightOf } from '../play-mode.ts';
import { chosenRegion, mayInvite, type RegionChoice } from '../region-choice.ts';
import type { OfferedVideo } from '../video.ts';
import { lengthInWords, placeInWords, weightInWords } from '../video-words.ts';
import { listedVideo } from './listed-video.ts';
import { readBeginning, readStyles } from './start-reading.ts';
import { askResume, logReadyEvent } from './video-events.ts';

declare global {
  interface Window {
    VIDEOJS_NO_DYNAMIC_STYLE?: boolean;
  }
}

/** A press never waits longer than this for the list: what the page brought plays instead. */
const patience = 2500;

export class VideoStep {
  readonly #element: HTMLElement;
  readonly #data: DOMStringMap;
  readonly #brought: OfferedVideo | null;
  #video: OfferedVideo | null;
  #region: RegionChoice | null = null;
  #resumeAt = 0;
  #playing = false;
  #chosen: Promise<void> = Promise.resolve();

  constructor(element: HTMLElement) {
    this.#element = element;
    this.#data = element.dataset;
    const { national } = element.dataset;
    this.#brought = national ? (JSON.parse(national) as OfferedVideo) : null;
    this.#video = this.#brought;
  }

  async start(): Promise<void> {
    const play = this.#part('[data-play]');
    this.#tag.removeAttribute('controls');
    play.hidden = false;
    play.addEventListener('click', () => void this.#play());
    this.#maybe('[data-no-invitation]')?.addEventListener('click', () =>
      this.#toggle('[data-invitation]', true),
    );
    this.#modes.addEventListener('change', () => this.#showCost());
    const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
    if (savesData(connection)) this.#modes.value = 'low';
    document.addEventListener(logReadyEvent, () => this.#askResume());
    this.#part('[data-transcript]').addEventListener('toggle', () => void this.#readText());
    this.#chosen = this.#choose();
    await this.#chosen;
    this.#askResume();
  }

  async #choose(): Promise<void> {
    if (this.#data.fixed !== undefined) return this.#show({ video: this.#brought, why: null });
    this.#region = await chosenRegion();
    const region = this.#region?.code ?? null;
    const slot = this.#data.slot!;
    const listed = await listedVideo(region, slot);
    if (!this.#playing) this.#show(chooseVideo({ slot, region, listed, brought: this.#brought }));
  }

  #show({ video, why }: Choice): void {
    this.#element.hidden = video === null;
    // the text stands in for a video that is not there, or that only shows how it will be
    const real = video !== null && !video.example;
    for (const text of document.querySelectorAll<HTMLElement>('[data-stand-in]')) {
      text.hidden =
        text.dataset.standIn === 'none'
          ? video !== null
          : text.dataset.standIn === 'example'
            ? !video?.example
            : real;
    }
    const link = this.#maybe('[data-region-link]');
    if (link && this.#region) link.textContent = `Ma région\u00a0: ${this.#region.name}. La changer`;
    const reason = this.#part('[data-why]');
    reason.hidden = why === null;
    reason.textContent = why;
    if (!video) return;
    this.#video = video;
    this.#part('[data-label]').textContent = video.label;
    this.#toggle('[data-example]', !video.example);
    this.#toggle('[data-modes]', !video.hls);
    this.#showCost();
    this.#tag.poster = video.poster;
    if (real && this.#data.fixed === undefined)
      (this.#part('[data-transcript]') as HTMLDetailsElement).open = true;
    void this.#readText();
  }

  #showCost(): void {
    const video = this.#video!;
    const weight = (mode: PlayMode): string => weightInWords(weightOf(video, mode));
    this.#part('[data-cost]').textContent = `${lengthInWords(video.seconds)} · ${weight(this.#mode)}`;
    for (const option of this.#modes.options)
      option.label = `${option.text} (${weight(option.value as PlayMode)})`;
  }

  /** The text of another video than the page's own is read when it is asked for. */
  async #readText(): Promise<void> {
    const details = this.#part('[data-transcript]') as HTMLDetailsElement;
    if (!details.open || this.#video === this.#brought) return;
    (await import('./show-transcript.ts')).showTranscript(details, this.#video!.captions);
  }

  #askResume(): void {
    const video = this.#video;
    if (!video || this.#playing) return;
    askResume(this.#element, {
      course: this.#data.courseId!,
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
    await Promise.race([this.#chosen, new Promise((done) => setTimeout(done, patience))]);
    const video = this.#video;
    if (!video) return;
    this.#playing = true;
    this.#toggle('[data-modes]', true);
    const source = sourceOf(video, this.#mode);
    const styled = readStyles();
    // awaited by the player, when there is one
    styled.catch(() => undefined);
    if (source === video.hls) readBeginning(source).catch(() => undefined);
    try {
      const { openPlayer } = await (source === video.hls
        ? import('./stream-player.ts')
        : import('./file-player.ts'));
      await openPlayer({
        element: this.#element,
        frame: this.#part('[data-frame]'),
        video,
        source,
        styled,
        course: this.#data.courseId!,
        step: this.#data.stepId!,
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
    this.#toggle('[data-why]', false);
    this.#part('[data-why]').textContent =
      'Le lecteur n’a pas pu s’ouvrir. Appuyez encore sur lecture, ou lisez le texte.';
  }

  async #invite(): Promise<void> {
    if (!this.#maybe('[data-invitation]') || this.#region !== null) return;
    if (await mayInvite()) this.#toggle('[data-invitation]', false);
  }

  #toggle(selector: string, hidden: boolean): void {
    this.#part(selector).hidden = hidden;
  }

  #part(selector: string): HTMLElement {
    return this.#maybe(selector)!;
  }

  #maybe(selector: string): HTMLElement | null {
    return this.#element.querySelector<HTMLElement>(selector);
  }

  get #modes(): HTMLSelectElement {
    return this.#part('select') as HTMLSelectElement;
  }

  get #mode(): PlayMode {
    return this.#modes.value as PlayMode;
  }

  get #tag(): HTMLVideoElement {
    return this.#part('video') as HTMLVideoElement;
  }
}
