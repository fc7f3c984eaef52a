import { PALETTES } from '../style/tokens.ts';
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
export const BEAM = { width: SIDE, svg: drawBeam() };

function drawBeam(): string {
  const rings = RINGS.map(([r, share]) =>
    element('circle', { cx: SIDE, cy: 0, r, fill: mixed(PALETTES.print.accent, share) }),
  );
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${SIDE} ${SIDE}`,
    width: SIDE,
    height: SIDE,
  };
  return element('svg', root, ...rings);
}

/** A solid tint on white: printers do badly with transparency. */
function mixed(colour: string, share: number): string {
  const channels = [1, 3, 5].map((place) => Number.parseInt(colour.slice(place, place + 2), 16));
  const tinted = channels.map((channel) => Math.round(255 - share * (255 - channel)));
  return `#${tinted.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
