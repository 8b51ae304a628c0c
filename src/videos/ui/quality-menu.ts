import type videojs from 'video.js';
import type Player from 'video.js/dist/types/player';

interface QualityLevel {
  width: number;
  height: number;
  enabled: boolean;
}
interface QualityLevels {
  length: number;
  [index: number]: QualityLevel;
  on(event: string, heard: () => void): void;
}

/** The short side: what people know qualities by, whichever way the phone was held. */
const sideOf = (level: QualityLevel): number => Math.min(level.width, level.height);

/** « Qualité » in the player's bar: automatic, or one of what the stream has. */
export function addQualityMenu(library: typeof videojs, player: Player): void {
  const levels = (player as unknown as { qualityLevels(): QualityLevels }).qualityLevels();
  const MenuButton = library.getComponent('MenuButton') as unknown as new (
    player: Player,
    options: object,
  ) => { createItems(): unknown[]; buildCSSClass(): string; update(): void; controlText(text: string): void };
  const MenuItem = library.getComponent('MenuItem') as unknown as new (
    player: Player,
    options: object,
  ) => { handleClick(event: Event): void; selected(is: boolean): void };
  let chosen: number | null = null;

  class Quality extends MenuItem {
    readonly #side: number | null;

    constructor(side: number | null) {
      const label = side === null ? 'Automatique' : `${side}p`;
      super(player, { label, selectable: true, selected: chosen === side });
      this.#side = side;
    }

    override handleClick(event: Event): void {
      super.handleClick(event);
      chosen = this.#side;
      for (let index = 0; index < levels.length; index += 1) {
        levels[index]!.enabled = chosen === null || sideOf(levels[index]!) === chosen;
      }
      menu.update();
    }
  }

  class QualityButton extends MenuButton {
    override createItems(): Quality[] {
      // called by the library's constructor, before ours is done
      const sides = Array.from({ length: levels.length }, (_, index) => sideOf(levels[index]!));
      const offered = [...new Set(sides)].sort((a, b) => b - a);
      return offered.length > 1 ? [new Quality(null), ...offered.map((side) => new Quality(side))] : [];
    }

    override buildCSSClass(): string {
      return `vjs-quality ${super.buildCSSClass()}`;
    }
  }

  const menu = new QualityButton(player, {});
  menu.controlText('Qualité');
  const bar = player.getChild('ControlBar')!;
  const before = (bar.children() as { name(): string }[]).findIndex(
    (child) => child.name() === 'FullscreenToggle',
  );
  bar.addChild(menu as never, {}, before === -1 ? undefined : before);
  levels.on('addqualitylevel', () => menu.update());
}
