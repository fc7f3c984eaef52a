/** The median of some runs of a piece of work, in milliseconds, after a warm-up. */
export async function medianMs(runs: number, work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB' | 'kB' | 'queries' | '%';
  /** What we promise. */
  readonly goal: number;
  /** Somebody else’s figure for the same job, where one is known. */
  readonly anchor?: string;
}

/** One line a figure: value, goal, and the share of the goal that it takes. */
export function print({ what, value, unit, goal, anchor }: Figure): void {
  const share = `${Math.round((value / goal) * 100)} % of ${goal} ${unit}`;
  const line = [
    what.padEnd(58),
    `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`.padStart(12),
    share.padStart(22),
  ];
  console.log([...line, value <= goal ? 'kept' : 'MISSED', anchor ? `(${anchor})` : ''].join('  '));
}
