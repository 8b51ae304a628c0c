const wave = (y: number, shift: number, colour: string): string => {
  const start = 24 - 40 + (shift % 40);
  const humps = Array.from({ length: 8 }, () => 'q10 -7 20 0t20 0').join('');
  return `<path d="M${start.toFixed(1)} ${y}${humps}V250H0V${y}z" fill="${colour}"/>`;
};

const sights: Readonly<Record<string, (at: number) => string>> = {
  // roofs of any town
  national: (at) => `
    <circle cx="${60 + at * 60}" cy="142" r="15" fill="#f3b23a"/>
    <path d="M24 250v-64l34-26 34 26v64zM146 250v-80l26-20 26 20v80z" fill="#f7ecd9"/>
    <path d="M18 190l40-31 40 31M140 174l32-25 32 25" fill="none" stroke="#c22f1c" stroke-width="6"/>
    <path d="M92 250v-46h54v46z" fill="#fff"/><path d="M92 204h54v-8H92z" fill="#1c6a45"/>`,
  // a lighthouse and the sea
  '53': (at) => `
    <path d="M166 134l-150 ${-10 + Math.sin(at * 9) * 16} v30z" fill="#f3b23a" opacity=".5"/>
    <path d="M154 240l5-92h14l5 92z" fill="#fff"/><path d="M158 170h17l1 18h-19zM156 208h21l1 18h-23z" fill="#c22f1c"/>
    <path d="M157 128h18v20h-18z" fill="#23202b"/><path d="M154 128l12-12 12 12z" fill="#c22f1c"/>
    ${wave(222, at * 60, '#7fa9c4')}${wave(236, 20 - at * 40 + 40, '#4d7f9f')}`,
  // a volcano and a palm
  '04': (at) => `
    <circle cx="${70 + at * 30}" cy="140" r="14" fill="#f3b23a"/>
    <path d="M20 250l70-92 18 12 16-10 80 90z" fill="#635a66"/><path d="M90 158l18 12 16-10 10 12-26 10-26-8z" fill="#c22f1c"/>
    <path d="M176 250q-8-40 4-70" fill="none" stroke="#8d7d68" stroke-width="6"/>
    <g transform="rotate(${(Math.sin(at * 12) * 4).toFixed(2)} 180 180)" fill="none" stroke="#1c6a45" stroke-width="7" stroke-linecap="round"><path d="M180 180q-24-16-40 6M180 180q-8-26-32-24M180 180q10-26 30-18M180 180q20-6 24 20"/></g>
    ${wave(240, at * 40, '#7fa9c4')}`,
};

/** What is seen through the shop's window: the only thing that says where we are. */
export const landscape = (variant: string, at: number): string => `
  <clipPath id="w"><rect x="24" y="104" width="180" height="142" rx="10"/></clipPath>
  <g clip-path="url(#w)"><rect x="24" y="104" width="180" height="142" fill="#dbe9ef"/>${(sights[variant] ?? sights.national)!(at)}</g>
  <rect x="24" y="104" width="180" height="142" rx="10" fill="none" stroke="#23202b" stroke-width="5"/>
  <path d="M114 104v142" stroke="#23202b" stroke-width="3"/>`;
