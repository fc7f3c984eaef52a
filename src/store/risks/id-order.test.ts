import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareIds } from '#kernel/order.ts';
import { idOrder } from './id-order.ts';

const id = fc.stringMatching(/^[a-zA-Z0-9é][a-zA-Z0-9é._-]{0,11}$/);

describe('The order of an id', () => {
  it('is in code points what compareIds() is for people', () => {
    fc.assert(
      fc.property(id, id, (left, right) => {
        const byText = Buffer.compare(Buffer.from(idOrder(left)), Buffer.from(idOrder(right)));

        expect(byText).toBe(Math.sign(compareIds(left, right)));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [['S-9', 'S-10', 'S-100']],
    [['5.2', '5.10', '5.10.1']],
    [['a', 'a1', 'a-1', 'ab']],
    [['x01', 'x1', 'x1a']],
  ])('keeps %j', (ids) => {
    expect(ids.toSorted((a, b) => (idOrder(a) < idOrder(b) ? -1 : 1))).toEqual(ids);
    expect(ids.toSorted(compareIds)).toEqual(ids);
  });
});
