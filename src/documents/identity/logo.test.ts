import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { expect as sure } from '#kernel/result.ts';
import { LOGOS } from './fixtures/logos.ts';
import { drawLogo } from './logo.ts';

function file(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function drawn(bytes: Uint8Array) {
  return sure(drawLogo(bytes), 'the logo can be drawn');
}

function refusal(bytes: Uint8Array): string | undefined {
  const logo = drawLogo(bytes);
  return logo.ok ? undefined : logo.refusals[0]?.code;
}

describe('a logo', () => {
  it.each(Object.entries(LOGOS))(
    'that is %s keeps its shape, within the room that documents have',
    (_, bytes) => {
      const { width, height } = drawn(bytes);

      expect(width).toBeLessThanOrEqual(960);
      expect(height).toBeLessThanOrEqual(480);
      expect(Math.max(width / 960, height / 480)).toBeGreaterThan(0.9);
    },
  );

  it('keeps its holes', () => {
    const { png, width, height } = drawn(LOGOS.transparent);
    const data = Buffer.from(png).toString('base64');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${data}"/></svg>`;

    expect(new Resvg(svg).render().pixels[3]).toBe(0);
  });

  it('is the same dots for the same file, and for the picture that was drawn of it', () => {
    const { png } = drawn(LOGOS.wide);

    expect(Buffer.compare(drawn(LOGOS.wide).png, png)).toBe(0);
    expect(drawn(png)).toMatchObject({ width: 960, height: 64 });
  });

  it('leaves scripts behind, and shows no file of this machine', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vigie-logo-'));
    await writeFile(join(folder, 'secret.png'), drawn(LOGOS.wide).png);
    const hostile = (link: string) =>
      file(
        `<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" viewBox="0 0 90 60"><script>alert(1)</script><image ${link} width="90" height="60"/></svg>`,
      );
    const empty = drawn(hostile('')).png;

    for (const link of [`href="${join(folder, 'secret.png')}"`, `x:href='file://${folder}/secret.png'`]) {
      expect(Buffer.compare(drawn(hostile(link)).png, empty), link).toBe(0);
    }
  });

  it.each([
    ['nothing', '', 'kind-of-file'],
    ['a text', 'bonjour', 'kind-of-file'],
    [
      'entities, which can grow without end',
      '<!DOCTYPE svg [<!ENTITY a "x">]><svg>&a;</svg>',
      'kind-of-file',
    ],
    ['half a drawing', '<svg xmlns="http://www.w3.org/2000/svg"><', 'unreadable-file'],
    ['a line', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9000 10"/>', 'shape'],
    ['more than a megabyte', `<svg>${' '.repeat(1_000_000)}</svg>`, 'too-large'],
  ])('is refused when it is %s', (_, text, code) => {
    expect(refusal(file(text))).toBe(code);
  });

  it('is refused when its file claims more dots than anybody prints', () => {
    const png = Uint8Array.from(drawn(LOGOS.tall).png);
    new DataView(png.buffer).setUint32(16, 1_000_000);

    expect(refusal(png)).toBe('kind-of-file');
  });
});
