import { expect, test } from 'vitest';
import { productGrid } from '../scope/criteria.ts';
import type { Evaluation, Rating } from './evaluation.ts';
import { rateAll } from './rated.ts';
import { type Sitting, sittingQueue } from './sitting.ts';

const step = { name: 'N', definition: 'D' };
const criteria = ['C1', 'C2'].map((id) => ({
  id,
  adoptedOn: '2026-01-01',
  reason: 'R',
  likelihood: Array(5).fill(step),
  consequence: Array(5).fill({ name: 'N' }),
  grid: productGrid(),
  threshold: 'moderate' as const,
  acceptance: [],
}));

function rated(change: Partial<Rating> = {}): Rating {
  const consequences = { financial: 3 };
  return { ...base, consequences, ...change };
}
const base = {
  likelihood: 2,
  rationale: '…',
  author: 'Ada',
  date: '2026-11-01',
  criteria: 'C2',
  toConfirm: false,
};

const EVALUATIONS: readonly Evaluation[] = [
  { scenario: 'S-2', current: rated() },
  { scenario: 'S-3', current: rated({ toConfirm: true }) },
  { scenario: 'S-4', current: rated({ criteria: 'C1' }) },
  { scenario: 'S-5', current: rated({ likelihood: 5 }) },
];
const risks = rateAll(
  ['S-1', 'S-2', 'S-3', 'S-4', 'S-5'].map((id) => ({
    ...{ id, title: id, assets: ['a'], threat: 't', vulnerabilities: ['v'], consequence: '…', examples: [] },
    ...(id === 'S-5' ? { owner: 'cto' } : {}),
  })) as never,
  EVALUATIONS,
  criteria,
);

const queue = (which: Sitting, owner?: string) =>
  sittingQueue(risks, { stage: 'current', which, owner }, { threshold: 'moderate' });

test('what is to do is what is not rated, not confirmed, or rated by other criteria', () => {
  expect(queue('todo')).toEqual(['S-1', 'S-3', 'S-4']);
  expect(queue('unrated')).toEqual(['S-1']);
  expect(queue('to-confirm')).toEqual(['S-3']);
  expect(queue('to-rerate')).toEqual(['S-4']);
});

test('above the threshold is above it, not at it', () => {
  expect(queue('above')).toEqual(['S-5']);
});

test('an owner narrows any sitting', () => {
  expect(queue('all', 'cto')).toEqual(['S-5']);
  expect(queue('unrated', 'cto')).toEqual([]);
});

test('each stage has a sitting of its own', () => {
  expect(sittingQueue(risks, { stage: 'residual', which: 'unrated' }, { threshold: 'low' })).toHaveLength(5);
});
