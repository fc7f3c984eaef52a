import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from './canonical.ts';

test('one value has one text, whatever the order of its keys', () => {
  expect(canonical({ b: 1, a: [true, null, 'é'] })).toBe('{"a":[true,null,"é"],"b":1}');
});

test('an absent member leaves no trace', () => {
  expect(canonical({ a: undefined, b: 2 })).toBe('{"b":2}');
});

test('what JSON cannot say is refused', () => {
  expect(() => canonical({ a: Number.NaN })).toThrow();
});

test('the text reads back as the value', () => {
  // JSON has no minus zero, so a value that holds one is not a value of JSON.
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const plain = JSON.parse(JSON.stringify(value));
      expect(JSON.parse(canonical(plain))).toEqual(plain);
    }),
  );
});
