import { CONTROL_IDS, type Shape } from '#domain/register/field.ts';
import type { Wording } from '#kernel/text.ts';
import type { Reader } from '../values/read-value.ts';

export interface Option {
  /** Undefined for the option that empties the cell. */
  readonly value: string | number | boolean | undefined;
  readonly words: string;
}

const YES = { fr: 'Oui', en: 'Yes' };
const NO = { fr: 'Non', en: 'No' };

/** What can be chosen in a cell of this shape; nothing for shapes that are written. */
export function optionsOf(
  shape: Shape,
  { names }: Reader,
  t: (wording: Wording) => string,
  nameOfControl: (id: string) => Wording | undefined,
): readonly Option[] {
  switch (shape.kind) {
    case 'choice':
    case 'choices':
      return Object.entries(shape.options).map(([value, words]) => ({ value, words: t(words) }));
    case 'flag':
      return [
        { value: true, words: t(YES) },
        { value: false, words: t(NO) },
      ];
    case 'scale':
      return Array.from({ length: shape.max - shape.min + 1 }, (_, step) => ({
        value: shape.min + step,
        words: String(shape.min + step),
      }));
    case 'reference':
    case 'references':
      return [...(names.get(shape.to) ?? [])].map(([value, name]) => ({
        value,
        words: named(value, t(name)),
      }));
    case 'control':
    case 'controls':
      return CONTROL_IDS.map((value) => {
        const name = nameOfControl(value);
        return { value, words: named(value, name === undefined ? value : t(name)) };
      });
    default:
      return [];
  }
}

function named(id: string, name: string): string {
  return id === name ? id : `${id} · ${name}`;
}

export function isChosen({ kind }: Shape): boolean {
  return ['choice', 'choices', 'flag', 'scale', 'reference', 'references', 'control', 'controls'].includes(
    kind,
  );
}

export function isMany({ kind }: Shape): boolean {
  return kind === 'choices' || kind === 'references' || kind === 'controls';
}
