import { expect, test } from 'vitest';
import type { Applicability } from './applicability.ts';
import { gates } from './gates.ts';

const line: Applicability = { control: '5.1', drivers: [], evidence: [] };
const codes = (row: Partial<Applicability>, needing: readonly string[] = []) =>
  gates({ ...line, ...row }, needing).map(({ code }) => code);

test('an unanswered line is refused nothing', () => {
  expect(codes({})).toEqual([]);
});

test('an inclusion needs a driver', () => {
  expect(codes({ decision: 'included' })).toEqual(['inclusion-without-driver']);
  expect(codes({ decision: 'included', drivers: ['law'] })).toEqual([]);
});

test('an exclusion needs a reason, and no scenario that rests on the control', () => {
  expect(codes({ decision: 'excluded' })).toEqual(['exclusion-without-reason']);
  expect(codes({ decision: 'excluded', justification: 'Pas de locaux.' })).toEqual([]);
  expect(codes({ decision: 'excluded', justification: 'Pas de locaux.' }, ['S-1'])).toEqual([
    'exclusion-contradicted',
  ]);
  expect(gates({ ...line, decision: 'excluded' }, ['S-1', 'S-2']).at(-1)?.message.en).toContain('S-1, S-2');
});

test('what is in place is shown by evidence', () => {
  expect(codes({ status: 'implemented' })).toEqual(['implemented-without-evidence']);
  expect(codes({ status: 'implemented', evidence: [{ title: 'Procès-verbal' }] })).toEqual([]);
});
