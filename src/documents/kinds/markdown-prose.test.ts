import { expect, test } from 'vitest';
import { markdownProse } from './markdown-prose.ts';

test('paragraphs, bold words and lists keep their form', () => {
  expect(markdownProse('Du **gras** ici.\n\n- un\n- deux *vite*\n  - dessous')).toEqual([
    {
      kind: 'paragraph',
      runs: [
        { kind: 'text', text: 'Du ' },
        { kind: 'strong', text: 'gras' },
        { kind: 'text', text: ' ici.' },
      ],
    },
    {
      kind: 'list',
      style: 'bulleted',
      items: [
        { runs: [{ kind: 'text', text: 'un' }] },
        {
          runs: [
            { kind: 'text', text: 'deux ' },
            { kind: 'emphasis', text: 'vite' },
          ],
          list: { kind: 'list', style: 'bulleted', items: [{ runs: [{ kind: 'text', text: 'dessous' }] }] },
        },
      ],
    },
  ]);
});

test('a heading becomes a bold line and a link shows its address', () => {
  expect(markdownProse('## Enjeux\n\n[ici](https://exemple.fr)')).toEqual([
    { kind: 'paragraph', runs: [{ kind: 'strong', text: 'Enjeux' }] },
    {
      kind: 'paragraph',
      runs: [
        { kind: 'text', text: 'ici' },
        { kind: 'text', text: ' (https://exemple.fr)' },
      ],
    },
  ]);
});

test('HTML stays text', () => {
  expect(markdownProse('<script>alert(1)</script>')).toEqual([
    { kind: 'paragraph', runs: [{ kind: 'text', text: '<script>alert(1)</script>' }] },
  ]);
});
