import { benchColumns } from './columns.ts';

// What we promise, measured: ratios to a goal, not tests. Other work on the machine shows in the figures.
await benchColumns();
