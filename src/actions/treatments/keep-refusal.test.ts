import { expect, test } from 'vitest';
import { Treatment } from '#domain/treatment/treatment.ts';
import { keepRefusal } from './keep-refusal.ts';

const refusal = { by: 'Direction', on: '2026-11-20', reason: 'Trop haut', level: 'high' };
const asked = Treatment.parse({ scenario: 'S-01', option: 'accept', reason: 'Cher', measures: [] });
const refused = Treatment.parse({ ...asked, refusal });

test('a refusal stays while the treatment is what was refused', () => {
  expect(keepRefusal({ ...asked, decidedBy: 'CTO' }, refused).refusal).toEqual(refusal);
});

test('a treatment that is written anew is a new question', () => {
  expect(keepRefusal({ ...refused, option: 'reduce' }, refused).refusal).toBeUndefined();
  expect(keepRefusal({ ...refused, measures: ['M-01'] }, refused).refusal).toBeUndefined();
});

test('a refusal that is typed does not count', () => {
  expect(keepRefusal(refused, asked).refusal).toBeUndefined();
  expect(keepRefusal(refused, undefined).refusal).toBeUndefined();
});
