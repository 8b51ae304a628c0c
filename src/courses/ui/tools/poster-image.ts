/** The square image and the badge, drawn on a canvas of the phone: no file is fetched, no policy is bent. */
import type { OnlinePoster } from './poster-words.ts';

const colours = { paper: '#fff9ef', awning: '#c22f1c', ink: '#23202b', onAwning: '#ffffff' } as const;

/** Words put in lines no wider than `width`. */
export function wrapLines(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function awning(pen: CanvasRenderingContext2D, width: number, height: number, scallops: number): void {
  const each = width / scallops;
  for (let index = 0; index < scallops; index += 1) {
    pen.fillStyle = index % 2 === 0 ? colours.awning : colours.onAwning;
    pen.fillRect(index * each, 0, each, height);
    pen.beginPath();
    pen.arc((index + 0.5) * each, height, each / 2, 0, Math.PI);
    pen.fill();
  }
}

interface Drawn {
  width: number;
  height: number;
  draw: (pen: CanvasRenderingContext2D, family: string) => void;
}

/** Centred lines of about the same length: no word is left alone on the last one. */
function lines(
  pen: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  width: number,
  step: number,
) {
  const measure = (line: string) => pen.measureText(line).width;
  let found = wrapLines(text, width, measure);
  for (let narrower = width - 20; narrower > width / 2; narrower -= 20) {
    const tried = wrapLines(text, narrower, measure);
    if (tried.length > found.length) break;
    found = tried;
  }
  found.forEach((line, index) => pen.fillText(line, x, y + index * step, width));
  return y + found.length * step;
}

/** 1 080 × 1 080, for a social network: no code there, the reader already holds the phone. */
export const squareImage = ({ shop, announcement, shownLink, phone }: OnlinePoster): Drawn => ({
  width: 1080,
  height: 1080,
  draw: (pen, family) => {
    awning(pen, 1080, 130, 9);
    pen.textAlign = 'center';
    pen.fillStyle = colours.ink;
    pen.font = `600 48px ${family}`;
    let y = lines(pen, shop, 540, 340, 940, 58);
    pen.fillStyle = colours.awning;
    pen.font = `700 96px ${family}`;
    y = lines(pen, 'Disponible en ligne', 540, y + 60, 960, 104);
    pen.fillStyle = colours.ink;
    pen.font = `500 52px ${family}`;
    y = lines(pen, announcement, 540, y + 30, 900, 68);
    pen.font = `700 50px ${family}`;
    for (const contact of [phone, shownLink]) if (contact) y = lines(pen, contact, 540, y + 26, 980, 60);
  },
});

/** 480 × 160, shown at half: sharp on every screen. */
export const badgeImage = ({ shop }: OnlinePoster): Drawn => ({
  width: 480,
  height: 160,
  draw: (pen, family) => {
    awning(pen, 480, 26, 12);
    pen.textAlign = 'center';
    pen.fillStyle = colours.ink;
    pen.font = `700 46px ${family}`;
    pen.fillText('Disponible en ligne', 240, 102, 450);
    pen.font = `500 26px ${family}`;
    pen.fillText(shop, 240, 142, 450);
  },
});

/** @returns null when the browser cannot make an image */
export async function paint({ width, height, draw }: Drawn): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  await document.fonts.ready;
  pen.fillStyle = colours.paper;
  pen.fillRect(0, 0, width, height);
  draw(pen, getComputedStyle(document.documentElement).getPropertyValue('--heading') || 'sans-serif');
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
