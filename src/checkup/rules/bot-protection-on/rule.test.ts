import { expect, test } from 'vitest';
import { botsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

const off = { fightMode: false, definitelyAutomated: null, aiBots: null };

test.each([
  ['fight mode on', { ...off, fightMode: true }, 'met'],
  ['definite bots challenged', { ...off, definitelyAutomated: 'managed_challenge' }, 'met'],
  ['definite bots allowed', { ...off, definitelyAutomated: 'allow' }, 'INFO'],
  ['fight mode off', off, 'INFO'],
  ['nothing that could be read', null, 'unknown'],
] as const)('%s', (_, protection, outcome) => {
  expect(words(judged('bot-protection-on', [botsOf({ protection })]))).toEqual([outcome]);
});
