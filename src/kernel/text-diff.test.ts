import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DiffLine, diffLines } from './text-diff.ts';

/** One line a line: `-` went, `+` came; what changed in it stands in brackets. */
function told(before: string, after: string): string {
  return diffLines(before, after)
    .map(({ kind, parts }) => {
      const words = parts.map(({ text, changed }) => (changed && kind !== 'same' ? `[${text}]` : text));
      return `${{ same: ' ', removed: '-', added: '+' }[kind]}${words.join('')}`;
    })
    .join('\n');
}

function side(lines: readonly DiffLine[], other: DiffLine['kind']): string {
  return lines
    .filter(({ kind }) => kind !== other)
    .map(({ parts }) => parts.map(({ text }) => text).join(''))
    .join('\n');
}

describe('two texts', () => {
  test('that are alike have no difference', () => {
    expect(told('Un\nDeux', 'Un\nDeux')).toBe(' Un\n Deux');
  });

  test('show the words that changed in a line', () => {
    expect(told('R1. Une clé par personne.', 'R1. Deux clés par personne.')).toBe(
      '-R1. [Une clé] par personne.\n+R1. [Deux clés] par personne.',
    );
  });

  test('show a line that came and a line that went', () => {
    expect(told('Un\nDeux\nTrois', 'Un\nTrois\nQuatre')).toBe(' Un\n-[Deux]\n Trois\n+[Quatre]');
  });

  test('take a line of which hardly a word stayed as another line', () => {
    expect(told('Tout est sauvegardé.', 'Les portables restent au bureau.')).toBe(
      '-[Tout est sauvegardé.]\n+[Les portables restent au bureau.]',
    );
  });

  test('are both told whole, whatever they are', () => {
    const text = fc.array(fc.constantFrom('a', 'b b', 'c, d', '', 'é’e  f'), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = diffLines(before.join('\n'), after.join('\n'));
        expect(side(lines, 'added')).toBe(before.join('\n'));
        expect(side(lines, 'removed')).toBe(after.join('\n'));
      }),
    );
  });
});
