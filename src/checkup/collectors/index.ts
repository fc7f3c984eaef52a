import type { AnyCollector } from './collector.ts';

/** Every collector, in the order in which they run. */
export const COLLECTORS: readonly AnyCollector[] = [];
