import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { sealerOf } from './sealing.ts';

const PLACE = ['acme', '2026', 'cloudflare', 'token'];

it('a sealed secret opens where it was put, and tells nothing of itself', () => {
  const sealer = sealerOf(randomBytes(32));

  const sealed = sealer.seal('cf-canary-4711', PLACE);

  expect(sealer.open(sealed, PLACE)).toBe('cf-canary-4711');
  expect(sealed).not.toContain('canary');
  expect(sealer.seal('cf-canary-4711', PLACE)).not.toBe(sealed);
});

it.each([
  ['in another organisation', (sealed: string) => sealerOf(KEY).open(sealed, ['bolt', ...PLACE.slice(1)])],
  ['with another key', (sealed: string) => sealerOf(randomBytes(32)).open(sealed, PLACE)],
  ['once it was changed', (sealed: string) => sealerOf(KEY).open(`${sealed.slice(0, -6)}AAAAAA`, PLACE)],
  ['cut off', (sealed: string) => sealerOf(KEY).open(sealed.slice(0, 12), PLACE)],
])('it does not open %s', (_, open) => {
  expect(() => open(sealerOf(KEY).seal('cf-canary-4711', PLACE))).toThrow();
});

const KEY = randomBytes(32);
