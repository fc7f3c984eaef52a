import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mediaTypeOf, plainName } from './media-type.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('a file that may be attached', () => {
  test.each([
    ['rapport.pdf', '%PDF-1.7 …', 'application/pdf'],
    ['capture.PNG', '\u0089PNG\r\n\u001A\n…', 'image/png'],
    ['photo.jpeg', '\u00FF\u00D8\u00FF\u00E0', 'image/jpeg'],
    ['photo.webp', 'RIFF\u0000\u0000\u0000\u0000WEBPVP8 ', 'image/webp'],
    ['note.txt', 'Fait le 3 mars.\r\n', 'text/plain'],
    ['liste.csv', 'nom;date\n', 'text/csv'],
    [
      'politique.docx',
      'PK\u0003\u0004…[Content_Types].xml…word/document.xml',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
  ])('%s is known by its bytes', (name, content, type) => {
    expect(mediaTypeOf(name, bytes(content))).toBe(type);
  });

  test.each([
    ['a page that would run in a browser', 'page.html', '<script>'],
    ['a picture that can hold a script', 'logo.svg', '<svg>'],
    ['a program with the name of a PDF', 'rapport.pdf', 'MZ\u0090'],
    ['a Word file with macros', 'a.docx', 'PK\u0003\u0004word/vbaProject.bin'],
    ['an archive of anything', 'a.zip', 'PK\u0003\u0004'],
    ['a spreadsheet that is no archive', 'a.xlsx', 'xl/'],
    ['bytes that are no text', 'a.txt', 'a\u0000b'],
    ['text of another encoding', 'a.txt', 'caf\u00E9'],
    ['a file without an extension', 'rapport', '%PDF-'],
  ])('is not %s', (_, name, content) => {
    expect(mediaTypeOf(name, bytes(content))).toBeUndefined();
  });

  test('may hold any text in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('é', '🦊', 'a', '\n', '\u2028', 'ש') }), (text) => {
        expect(mediaTypeOf('a.md', new TextEncoder().encode(text))).toBe('text/markdown');
      }),
    );
  });
});

describe('the name of a file', () => {
  test.each([
    ['rapport 2026.pdf', 'rapport 2026.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\ada\\bilan.xlsx', 'bilan.xlsx'],
    ['.htaccess', 'htaccess'],
    ['a\u0000b.txt', 'a_b.txt'],
    ['..', '_'],
    ['', '_'],
  ])('%j is kept as %j', (name, kept) => {
    expect(plainName(name)).toBe(kept);
  });

  test('stays short, keeps its extension, and is the same the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const name = plainName(`${text}.pdf`);

        expect(name).toMatch(/\.?pdf$/);
        expect(name.length).toBeLessThanOrEqual(120);
        expect(plainName(name)).toBe(name);
      }),
    );
  });
});
