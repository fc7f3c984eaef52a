import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contrast, hex, readable } from './contrast.ts';

const colour = fc
  .tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 255 })))
  .map((values) => hex(values));

it('what is made readable is read on its ground, dark or light', () => {
  fc.assert(
    fc.property(colour, fc.constantFrom('#FFFFFF', '#F4F7F8', '#10191D'), (one, ground) => {
      expect(contrast(readable(one, ground), ground)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

it('what is readable already stays as it is', () => {
  expect(readable('#0B6B74')).toBe('#0B6B74');
});
