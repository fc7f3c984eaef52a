import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

describe('What a person probably meant', () => {
  it.each([
    ['hardwear', ['software', 'hardware'], 'hardware'],
    ['onwer', ['owner', 'name'], 'owner'],
    ['Owner', ['owner'], 'owner'],
    ['lapotps', ['laptops', 'phones'], 'laptops'],
    ['laptop', ['laptops', 'laptop-2'], 'laptops'],
  ])('by %s among %j is %s', (word, candidates, meant) => {
    expect(nearest(word, candidates)).toBe(meant);
  });

  it('is left unsaid where nothing is near, or where it is the word itself', () => {
    expect(nearest('foo', ['owner', 'name'])).toBeUndefined();
    expect(nearest('owner', ['owner'])).toBeUndefined();
    expect(nearest('', ['a'])).toBe('a');
    expect(nearest('x', [])).toBeUndefined();
  });
});
