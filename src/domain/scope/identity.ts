import { z } from 'zod';
import { contrast, readable, TEXT_CONTRAST } from '#kernel/contrast.ts';
import { line, optional, plain, reference, shapeOf } from '../register/field.ts';
import type { Problem } from '../register/register.ts';

const COLOUR = /^#[\da-f]{6}$/i;

/** How an organisation shows itself on the cover and on the pages of its documents, and nowhere else. */
export const identityFields = {
  name: optional(
    plain(
      { fr: 'Nom sur la couverture', en: 'Name on the cover' },
      {
        fr: 'Vide, c’est le nom de l’organisation de l’étude.',
        en: 'Empty, it is the organisation of the study.',
      },
      120,
    ),
  ),
  accent: optional(
    plain(
      { fr: 'Couleur d’accent', en: 'Accent colour' },
      {
        fr: 'Par exemple #0B6B74 ; elle doit se lire sur du blanc (contraste de 4,5 au moins).',
        en: 'For example #0B6B74; it must be readable on white (a contrast of 4.5 at least).',
      },
      7,
    ),
  ),
  logo: optional(
    reference({ fr: 'Logo', en: 'Logo' }, 'attachments', {
      fr: 'Une pièce jointe en PNG, JPEG ou SVG.',
      en: 'An attachment as PNG, JPEG or SVG.',
    }),
  ),
  footer: optional(
    line(
      { fr: 'Mots au pied des pages', en: 'Words at the foot of pages' },
      {
        fr: 'Une ligne : adresse, immatriculation, mention légale.',
        en: 'One line: address, registration, legal notice.',
      },
    ),
  ),
};

const Identity = z.strictObject(shapeOf(identityFields));
export type Identity = z.infer<typeof Identity>;

/** An accent that is no colour, or that cannot be read on white; the refusal names the nearest that can. */
export function identityProblems(identity: Identity | undefined): readonly Problem[] {
  const accent = identity?.accent;
  if (accent === undefined) return [];
  const problem = (fr: string, en: string) => [
    { path: ['identity', 'accent'], found: accent, message: { fr, en } },
  ];
  if (!COLOUR.test(accent)) {
    return problem(
      'une couleur est attendue, sous la forme #RRVVBB en chiffres hexadécimaux, par exemple #0B6B74',
      'a colour is expected, as #RRGGBB in hexadecimal digits, for example #0B6B74',
    );
  }
  const found = contrast(accent, '#FFFFFF');
  if (found >= TEXT_CONTRAST) return [];
  const [shown, nearest] = [Math.floor(found * 10) / 10, readable(accent)];
  return problem(
    `cette couleur ne se lit pas sur du blanc (contraste de ${String(shown).replace('.', ',')}, il en faut 4,5) ; la plus proche qui se lise est ${nearest}`,
    `this colour cannot be read on white (a contrast of ${shown}, 4.5 is needed); the nearest that can is ${nearest}`,
  );
}
