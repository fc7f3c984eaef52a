import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import { FONTS, PALETTES, type Palette, TONES } from '#documents/style/tokens.ts';
import { blend } from '#kernel/contrast.ts';

/** The ten steps that Mantine asks for, from the one accent of the house; the seventh is the accent itself. */
function steps(accent: string): MantineColorsTuple {
  const mix = (share: number) => blend(accent, '#FFFFFF', share);
  const deep = (share: number) => blend(accent, '#000000', share);
  return [
    mix(0.07),
    mix(0.14),
    mix(0.27),
    mix(0.42),
    mix(0.58),
    mix(0.8),
    accent,
    deep(0.88),
    deep(0.76),
    deep(0.64),
  ];
}

/** What Mantine paints a dark page with, lightest first: text, quiet text, lines, raised surfaces, paper, shade. */
function nightSteps({ ink, secondary, line, surface, paper }: Palette): MantineColorsTuple {
  const between = blend(line, surface, 0.5);
  return [ink, secondary, secondary, line, line, between, surface, paper, paper, paper];
}

export const theme = createTheme({
  fontFamily: `'${FONTS.text}', system-ui, sans-serif`,
  fontFamilyMonospace: `'${FONTS.mono}', ui-monospace, monospace`,
  headings: { fontFamily: `'${FONTS.text}', system-ui, sans-serif`, fontWeight: '600' },
  colors: { vigie: steps(PALETTES.light.accent), red: steps('#A3283F'), dark: nightSteps(PALETTES.dark) },
  primaryColor: 'vigie',
  primaryShade: { light: 6, dark: 6 },
  defaultRadius: 'sm',
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
});

/** The palette of documents/style as custom properties, so that screen and paper never drift apart. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variables(PALETTES.light),
  dark: variables(PALETTES.dark),
});

function variables(palette: Palette): Record<string, string> {
  const tones = TONES.flatMap((tone) => [
    [`--tone-${tone}`, palette.tones[tone].background],
    [`--tone-${tone}-ink`, palette.tones[tone].ink],
    [`--tone-${tone}-stroke`, palette.tones[tone].stroke],
  ]);
  return {
    ...Object.fromEntries(tones),
    '--paper': palette.paper,
    '--surface': palette.surface,
    '--ink': palette.ink,
    '--secondary': palette.secondary,
    '--accent': palette.accent,
    '--accent-ink': palette.accentInk,
    '--tint': palette.tint,
    '--line': palette.line,
    '--mantine-color-body': palette.paper,
    '--mantine-color-text': palette.ink,
    '--mantine-color-dimmed': palette.secondary,
    '--mantine-color-anchor': palette.accent,
    '--mantine-color-default': palette.paper,
    '--mantine-color-default-hover': palette.surface,
    '--mantine-color-default-color': palette.ink,
    '--mantine-color-default-border': palette.line,
    '--mantine-color-placeholder': palette.secondary,
    '--mantine-color-error': palette === PALETTES.dark ? palette.tones.alarm.background : '#A3283F',
    // Mantine writes in white on every filled colour; on a dark page these are bright, and the ink is dark.
    '--mantine-color-white': palette.accentInk,
    ...(palette === PALETTES.dark ? brightRed(palette) : {}),
    // A button that names its variant takes the colour by name; it is the same accent.
    '--mantine-color-vigie-filled': palette.accent,
    '--mantine-color-vigie-filled-hover': palette.accent,
    '--mantine-primary-color-filled': palette.accent,
    '--mantine-primary-color-filled-hover': palette.accent,
    '--mantine-primary-color-contrast': palette.accentInk,
    '--mantine-primary-color-light': palette.tint,
    '--mantine-primary-color-light-hover': palette.tint,
    '--mantine-primary-color-light-color': palette.accent,
  };
}

function brightRed({ tones }: Palette): Record<string, string> {
  const red = tones.alarm.background;
  return {
    '--mantine-color-red-filled': red,
    '--mantine-color-red-filled-hover': red,
    '--mantine-color-red-light-color': red,
    '--mantine-color-red-outline': red,
  };
}
