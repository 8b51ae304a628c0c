import { quietZone, type QrCode } from '../../tools/qr-code.ts';

interface Props {
  code: QrCode;
  /** what it opens, for who cannot see it */
  label: string;
  /** side of the dark square on paper, in millimetres; the white margin comes around it */
  millimetres: number;
}

/** Dark on white in both colour schemes: a phone reads nothing else. On paper it has its exact size. */
export function QrSquare({ code, label, millimetres }: Props) {
  const whole = code.side + 2 * quietZone;
  const size = `${(millimetres * whole) / code.side}mm`;
  return (
    <svg
      className="tool-qr"
      viewBox={`${-quietZone} ${-quietZone} ${whole} ${whole}`}
      width={size}
      height={size}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect x={-quietZone} y={-quietZone} width={whole} height={whole} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  );
}
