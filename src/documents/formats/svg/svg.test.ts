import { describe, expect, it } from 'vitest';
import { everyNode, parseXml, texts } from '../../drawings/fixtures/xml.ts';
import { HOSTILE } from '../fixtures/hostile.ts';
import { picture } from '../fixtures/picture.ts';
import { renderSvg } from './svg.ts';

describe('a picture as SVG', () => {
  it('is what it was', async () => {
    await expect(renderSvg(picture).replaceAll('><', '>\n<')).toMatchFileSnapshot(
      '../fixtures/picture.golden.svg',
    );
  });

  it('says its title, and whose it is, in which version and state, of which data, and who may see it', () => {
    const said = texts(parseXml(renderSvg(picture)));

    expect(said[0]).toBe('La démarche ISO 27005');
    expect(said).toContain('Confidentiel');
    expect(said.at(-2)).toBe(
      'Belvédère Patrimoine · Version 1.2 – Projet · 16\u00A0novembre\u00A02026 · données 3f1c9a52d07b',
    );
  });

  it('keeps hostile words inside its frame, as text', () => {
    for (const text of HOSTILE) {
      const { cover } = picture;
      const marked = { ...cover, organisation: text, version: text, classification: text };
      const root = parseXml(renderSvg({ ...picture, title: text, cover: marked }));

      const names = new Set(everyNode(root).map(({ name }) => name));
      for (const name of names) expect(['svg', 'rect', 'circle', 'path', 'text']).toContain(name);
      const frame = Number(root.attributes.width);
      for (const { name, attributes } of everyNode(root)) {
        if (name === 'text') expect(Number(attributes.x)).toBeLessThanOrEqual(frame);
      }
    }
  });
});
