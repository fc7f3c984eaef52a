import { basename, dirname } from 'node:path';
import { LEVEL_SIGNS } from '#checkup/report/level.ts';
import { type TrendPoint, trendOf } from '#checkup/trend/series.ts';
import { checkupTrend } from '#documents/drawings/checkup-trend.ts';
import { replaceFile } from '#interop/bundle/save.ts';
import { tellPlainRefusals, tellRefusals } from '../../refusals.ts';
import type { Terminal } from '../../terminal.ts';
import { archivedReports } from './archived.ts';
import type { TrendFlags } from './flags.ts';

/** The checkups of a procedure in a row: in the terminal, and as a drawing where a file is named. */
export async function run(
  this: Terminal,
  { procedure, svg, json }: TrendFlags,
  folder: string,
): Promise<void> {
  const archived = await archivedReports(folder, procedure);
  if (!archived.ok) return tellPlainRefusals(this, archived.refusals);
  const points = trendOf(archived.value.reports);
  if (svg !== undefined) {
    const drawing = checkupTrend(points, this.language);
    const refusals = await replaceFile(dirname(svg), basename(svg), Buffer.from(drawing.svg));
    if (refusals.length > 0) return tellRefusals(this, refusals, { folder: svg });
  }
  if (json) this.say(JSON.stringify(points, undefined, 2));
  else for (const line of lines(points)) this.say(line);
  this.end(0);
}

/** A bar a checkup: one sign a finding, the worst first. */
function lines(points: readonly TrendPoint[]): readonly string[] {
  return points.map(({ date, level, counts, unknown, known, required }) => {
    const bar = '█'.repeat(counts.CRITICAL) + '▓'.repeat(counts.WARNING) + '░'.repeat(counts.INFO);
    const numbers = `${counts.CRITICAL} C ${counts.WARNING} W ${counts.INFO} I ${unknown} ?`;
    return `${date} ${LEVEL_SIGNS[level]} ${numbers.padEnd(20)} ${known}/${required} ${bar.slice(0, 60)}`;
  });
}
