import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { checkFolder } from './surroundings.ts';

describe('A disk', () => {
  it('is refused when it is almost full, with what is left and what is needed', () => {
    const answer = checkFolder(tmpdir(), 1e12);

    expect(answer.ok ? undefined : answer.refusals[0]?.code).toBe('disk-almost-full');
    expect(answer.ok ? '' : answer.refusals[0]?.message.fr).toMatch(
      /^Il reste \d+\u00a0Mo sur le disque de /,
    );
  });

  it('with room is taken', () => {
    expect(checkFolder(tmpdir(), 1).ok).toBe(true);
  });
});
