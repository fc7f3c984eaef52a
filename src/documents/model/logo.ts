import type { Logo } from './document.ts';

/** A logo as large as the room allows, in the unit of the room: a wide one fills its width, a tall one its height. */
export function fitted({ width, height }: Logo, room: Size): Size {
  const scale = Math.min(room.width / width, room.height / height);
  return { width: width * scale, height: height * scale };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The room that documents give a logo, in millimetres. */
export const LOGO_ROOM = {
  cover: { width: 62, height: 24 },
  /** Beside the title of a sheet. */
  band: { width: 42, height: 13 },
  /** In the running line of a page. */
  running: { width: 24, height: 6 },
} as const;

/** The same on the cover of slides, in inches. */
export const SLIDE_LOGO = { width: 3.2, height: 0.85 };
