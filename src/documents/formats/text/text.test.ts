import { describe, expect, it } from 'vitest';
import { bulleted, heading, item, keyValues, numbered, paragraph, table } from '../../model/builder.ts';
import type { Block } from '../../model/document.ts';
import { HOSTILE, hostile } from '../fixtures/hostile.ts';
import { report } from '../fixtures/report.ts';
import { filled } from './lines.ts';
import { renderText } from './text.ts';

function bodyOf(blocks: readonly Block[]): string {
  return renderText({ ...report, blocks })
    .split('\n\n')
    .slice(1, -1)
    .join('\n\n');
}

describe('the report as plain text', () => {
  it('is what it was', async () => {
    await expect(renderText(report)).toMatchFileSnapshot('../fixtures/report.golden.txt');
  });

  it('ends with the line of every page, after the dashes that mail programs know', () => {
    expect(renderText(report)).toMatch(
      /\n-- \nConfidentiel · Version 1\.2 – Projet · 16\u00A0novembre\u00A02026 · données\s3f1c9a52d07b\n$/,
    );
  });

  it('underlines headings, and hangs lists under their marks', () => {
    const said = bodyOf([
      heading(1, 'Constat'),
      numbered(['un', item('deux', bulleted(['deux et demi']))]),
      keyValues([['Coût', '12 €']]),
    ]);

    expect(said).toBe('1 Constat\n=========\n\n1. un\n2. deux\n   - deux et demi\n\nCoût\u00A0: 12\u00A0€');
  });

  it('tells a table row by row, without what is empty', () => {
    const said = bodyOf([
      table({
        columns: ['Id', 'Mesure', 'Coût'],
        rows: [
          ['M-1', 'Chiffrer', ''],
          ['M-2', 'Former', '90 €'],
        ],
      }),
    ]);

    expect(said).toBe(
      '- M-1\u00A0; Mesure\u00A0: Chiffrer\n- M-2\u00A0; Mesure\u00A0: Former\u00A0; Coût\u00A0: 90\u00A0€',
    );
  });
});

describe('lines', () => {
  it('are short enough to be quoted, unless one word is longer', () => {
    for (const line of renderText({
      ...report,
      blocks: [paragraph('Des mots ordinaires. '.repeat(40))],
    }).split('\n'))
      expect([...line].length).toBeLessThanOrEqual(76);
    expect(filled('x'.repeat(100))).toEqual(['x'.repeat(100)]);
  });
});

describe('hostile text as plain text', () => {
  it('is there word for word, steering characters by their codes', () => {
    const read = renderText(hostile).replace(/\s+/g, '');

    for (const text of HOSTILE.filter((one) => !/[\p{Cc}\u202E\uD800]|['?!:;"]/u.test(one)))
      expect(read).toContain(text.replace(/\s+/g, ''));
    expect(read).toContain('facture[U+202E]fdp.exe');
    expect(read).not.toMatch(/(?!\n)\p{Cc}|\u202E/u);
  });
});
