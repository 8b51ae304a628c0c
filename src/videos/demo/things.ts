/** The things on the counter, one scene a step. Each takes the time, 0 to 1, and gives SVG. */
export type SceneName = 'bag' | 'clock' | 'calendar' | 'phone' | 'notebook';

const clamp = (value: number): number => Math.min(1, Math.max(0, value));
/** 0 before `from`, 1 after `to`, smooth between. */
const between = (at: number, from: number, to: number): number => {
  const part = clamp((at - from) / (to - from));
  return part * part * (3 - 2 * part);
};
const ink = 'stroke="#23202b" stroke-width="4" stroke-linejoin="round" stroke-linecap="round"';
const tick = (x: number, y: number, shown: number, colour = '#1c6a45'): string =>
  `<path d="M${x} ${y}l8 9 15-19" fill="none" stroke="${colour}" stroke-width="6" stroke-linecap="round" stroke-dasharray="40" stroke-dashoffset="${(40 * (1 - shown)).toFixed(1)}" opacity="${shown > 0 ? 1 : 0}"/>`;

const bagAt = (x: number, colour: string): string =>
  `<g transform="translate(${x.toFixed(1)} 178)"><path d="M18 8c0-26 34-26 34 0" fill="none" ${ink}/><path d="M0 6h70l-6 80H6z" fill="${colour}" ${ink}/></g>`;

function bag(at: number): string {
  const first = 250 + 250 * between(at, 0.06, 0.4);
  const second = 230 + 170 * between(at, 0.45, 0.8);
  return `<path d="M470 120h140v34H470z" fill="#1c6a45"/><path d="M486 137h86m-12-9 12 9-12 9" fill="none" stroke="#fff" stroke-width="5" stroke-linecap="round"/>
    ${bagAt(second, '#f3b23a')}${bagAt(first, '#c22f1c')}${tick(first + 22, 222, between(at, 0.42, 0.5), '#fff')}${tick(second + 22, 222, between(at, 0.82, 0.9))}`;
}

function clock(at: number): string {
  const slots = [0, 1, 2].map((row) => {
    const shown = between(at, 0.25 + row * 0.22, 0.35 + row * 0.22);
    return `<rect x="430" y="${110 + row * 48}" width="170" height="38" rx="10" fill="${shown > 0.5 ? '#e2f0e3' : '#fff'}" ${ink}/>
      <path d="M446 ${129 + row * 48}h84" stroke="#8d7d68" stroke-width="6" stroke-linecap="round"/>${tick(556, 128 + row * 48, shown)}`;
  });
  return `<circle cx="316" cy="184" r="70" fill="#fff" ${ink}/><path d="M316 126v8M316 234v8M258 184h8M366 184h8" ${ink}/>
    <path d="M316 184v-46" ${ink} transform="rotate(${(at * 360).toFixed(1)} 316 184)"/>
    <path d="M316 184v-30" stroke="#c22f1c" stroke-width="7" stroke-linecap="round" transform="rotate(${(-60 + at * 30).toFixed(1)} 316 184)"/>
    <circle cx="316" cy="184" r="6" fill="#23202b"/>${slots.join('')}`;
}

function calendar(at: number): string {
  const closed = [4, 9, 12, 17];
  const days = Array.from({ length: 21 }, (_, day) => {
    const x = 276 + (day % 7) * 44;
    const y = 146 + Math.floor(day / 7) * 36;
    const order = closed.indexOf(day);
    const shown = order < 0 ? 0 : between(at, 0.15 + order * 0.18, 0.24 + order * 0.18);
    return `<rect x="${x}" y="${y}" width="36" height="28" rx="6" fill="#f7ecd9"/>
      <rect x="${x}" y="${y}" width="36" height="${(28 * shown).toFixed(1)}" rx="6" fill="#c22f1c"/>
      ${shown > 0.9 ? `<path d="M${x + 11} ${y + 7}l14 14m0-14-14 14" stroke="#fff" stroke-width="4" stroke-linecap="round"/>` : ''}`;
  });
  return `<rect x="262" y="104" width="330" height="152" rx="12" fill="#fff" ${ink}/><path d="M262 136v-20q0-12 12-12h306q12 0 12 12v20z" fill="#23202b"/>${days.join('')}`;
}

const handset = (x: number, y: number, turn: number): string =>
  `<g transform="translate(${x} ${y}) rotate(${turn.toFixed(2)} 32 60)"><rect width="64" height="116" rx="12" fill="#23202b"/><rect x="6" y="12" width="52" height="84" rx="4" fill="#e2f0e3"/><circle cx="32" cy="106" r="4" fill="#f7ecd9"/></g>`;

const lines = (x: number, y: number, wide: number, at: number, from: number, count: number): string =>
  Array.from({ length: count }, (_, row) => {
    const shown = between(at, from + row * (0.72 / count), from + (row + 0.8) * (0.72 / count));
    const length = wide * (row % 3 === 2 ? 0.6 : 1) * shown;
    return shown > 0
      ? `<path d="M${x} ${y + row * 24}h${length.toFixed(1)}" stroke="#4d7f9f" stroke-width="6" stroke-linecap="round"/>`
      : '';
  }).join('');

function phone(at: number): string {
  const rings = at < 0.22 ? Math.sin(at * 160) * 5 : 0;
  const arcs =
    at < 0.22
      ? `<path d="M344 150q14 24 0 48M360 140q22 34 0 68" fill="none" stroke="#c22f1c" stroke-width="5" stroke-linecap="round"/>`
      : '';
  return `${handset(262, 138, rings)}${arcs}<rect x="404" y="106" width="196" height="152" rx="8" fill="#fff" ${ink}/><path d="M404 130v-16q0-8 8-8h180q8 0 8 8v16z" fill="#c22f1c"/>
    ${lines(424, 152, 150, at, 0.22, 4)}${tick(562, 232, between(at, 0.92, 0.98))}`;
}

function notebook(at: number): string {
  const shown = clamp((at - 0.1) / 0.8);
  const pencilX = 300 + ((shown * 4) % 1) * 120;
  const pencilY = 150 + Math.floor(Math.min(3.99, shown * 4)) * 24;
  return `<rect x="262" y="108" width="190" height="150" rx="8" fill="#fff" ${ink}/><path d="M282 108v150" stroke="#c22f1c" stroke-width="3"/>
    ${lines(298, 150, 124, at, 0.1, 4)}
    <g transform="translate(${pencilX.toFixed(1)} ${pencilY}) rotate(-35)"><path d="M0 0l14-6h60v12H14z" fill="#f3b23a" ${ink}/></g>
    ${handset(514, 138, 0)}`;
}

export const things: Readonly<Record<SceneName, (at: number) => string>> = {
  bag,
  clock,
  calendar,
  phone,
  notebook,
};
