import { blend } from '#kernel/contrast.ts';
import { element } from './svg.ts';

/** Rings around the corner: millimetres of their radius, and how much of the accent is in them. */
const RINGS = [
  [104, 0.05],
  [80, 0.1],
  [58, 0.18],
  [38, 0.34],
  [19, 1],
] as const;

const SIDE = 104;

/** The beam of a lookout, around the upper right corner of a cover: an ornament that says nothing. In millimetres. */
export function drawBeam(accent: string): { readonly width: number; readonly svg: string } {
  const rings = RINGS.map(([r, share]) =>
    element('circle', { cx: SIDE, cy: 0, r, fill: mixed(accent, share) }),
  );
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${SIDE} ${SIDE}`,
    width: SIDE,
    height: SIDE,
  };
  return { width: SIDE, svg: element('svg', root, ...rings) };
}

/** A solid tint on white: printers do badly with transparency. */
function mixed(colour: string, share: number): string {
  return blend(colour, '#FFFFFF', share).toLowerCase();
}
