/** Relative luminance of an `#RRGGBB` colour, 0 (black) to 1 (white): WCAG 2.2, definition of relative luminance. */
export function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, 1.4.3). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What text needs on its ground (WCAG 2.2, 1.4.3). */
export const TEXT_CONTRAST = 4.5;

/** The colour itself where it is read on the ground, else the nearest to it that is: darker on light, lighter on dark. */
export function readable(colour: string, ground = '#FFFFFF', least = TEXT_CONTRAST): string {
  const pole = luminance(ground) > 0.18 ? '#000000' : '#FFFFFF';
  for (let share = 0; share <= 1; share += 0.01) {
    const mixed = blend(pole, colour, share);
    if (contrast(mixed, ground) >= least) return mixed;
  }
  return pole;
}

/** The colour that the eye sees where `over` lies on `under` with this opacity, 0 to 1. */
export function blend(over: string, under: string, opacity: number): string {
  const below = channels(under);
  return hex(channels(over).map((value, place) => value * opacity + (below[place] ?? 0) * (1 - opacity)));
}

/** The red, green and blue of a colour, each 0 to 255. */
export function channels(colour: string): readonly number[] {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!match) throw new Error(`${colour} is not an #RRGGBB colour`);
  return match.slice(1).map((pair) => Number.parseInt(pair, 16));
}

/** The colour of these red, green and blue values, each 0 to 255. */
export function hex(values: readonly number[]): string {
  const pairs = values.map((value) =>
    Math.round(Math.min(255, Math.max(0, value)))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${pairs.join('').toUpperCase()}`;
}

/** The light that a channel value emits: the inverse of the sRGB curve. */
export function linear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
