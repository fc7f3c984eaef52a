import { classify } from '#domain/evaluation/columns.ts';
import { productGrid } from '#domain/scope/criteria.ts';
import { medianMs, print } from './measure.ts';

const ROWS = 1_000_000;

/** A million ratings banded and counted. */
async function benchColumns(): Promise<void> {
  const likelihood = Uint8Array.from({ length: ROWS }, (_, row) => 1 + ((row * 7919) % 5));
  const consequence = Uint8Array.from({ length: ROWS }, (_, row) => 1 + ((row * 104_729 + (row >> 3)) % 5));
  const criteria = { grid: productGrid() };
  const value = await medianMs(15, () => classify({ likelihood, consequence }, criteria));
  print({ what: '1,000,000 ratings banded and counted in 25 cells', value, unit: 'ms', goal: 5 });
}

await benchColumns();
