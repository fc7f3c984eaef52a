import { expect, it } from 'vitest';
import { identityProblems } from './identity.ts';

it('an accent that can be read on white is taken', () => {
  expect(identityProblems({ accent: '#0b6b74' })).toEqual([]);
  expect(identityProblems({ footer: 'RCS Paris' })).toEqual([]);
  expect(identityProblems(undefined)).toEqual([]);
});

it('an accent that cannot is refused with its contrast and the nearest that can, which is taken', () => {
  const [problem] = identityProblems({ accent: '#FFD200' });
  const nearest = /#[\dA-F]{6}$/.exec(problem?.message.en ?? '')?.[0];

  expect(problem?.path).toEqual(['identity', 'accent']);
  expect(problem?.message.fr).toContain('contraste de 1,4');
  expect(identityProblems({ accent: nearest })).toEqual([]);
});

it.each(['red', '#123', '0B6B74', '#0B6B7G'])(
  'what is no colour is refused with how one is written: %s',
  (accent) => {
    expect(identityProblems({ accent })[0]?.message.en).toContain('#RRGGBB');
  },
);
