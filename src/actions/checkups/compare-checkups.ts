import { z } from 'zod';
import type { Report } from '#checkup/report/report.ts';
import { compareReports } from '#checkup/trend/compare.ts';
import { Day, Id } from '#domain/register/field.ts';
import { ok } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { readCheckup } from './stored-report.ts';
import { FindingId, ToldFinding, ToldLevel, toldFinding, toldLevel, Words } from './told.ts';

const Side = z.object({ date: z.string(), level: ToldLevel });
const Gone = z.object({ id: FindingId, rule: z.string(), title: Words });

/** What became of the findings between two checkups; the one before is the last before `to` unless it is named. */
export const compareCheckups = defineAction({
  id: 'checkups.compare',
  title: { fr: 'Comparer deux contrôles', en: 'Compare two checkups' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({ dossier: Id, procedure: z.string().max(60), to: Day, from: Day.optional() }),
  output: z.object({
    /** Null for the first checkup. */
    from: Side.nullable(),
    to: Side,
    new: z.array(ToldFinding),
    worse: z.array(ToldFinding),
    better: z.array(ToldFinding),
    unchanged: z.array(ToldFinding),
    resolved: z.array(Gone),
    unverified: z.array(Gone),
  }),
  async run({ session }, { dossier, procedure, to, from }) {
    const after = await readCheckup(session, dossier, procedure, to);
    if (!after.ok) return after;
    const all = await session.checkups.list(dossier);
    const day = from ?? all.find((one) => one.procedure === procedure && one.date < to)?.date;
    const before = day === undefined ? undefined : await readCheckup(session, dossier, procedure, day);
    if (before && !before.ok) return before;
    return ok({ output: told(before?.value.report, after.value.report) });
  },
});

function told(before: Report | undefined, after: Report) {
  const { resolved, unverified, ...changed } = compareReports(before, after);
  const findings = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const found = after.findings.find((one) => one.id === id);
      return found?.outcome === 'not-met' ? [toldFinding(found, after)] : [];
    });
  return {
    from: before ? side(before) : null,
    to: side(after),
    new: findings(changed.new),
    worse: findings(changed.worse),
    better: findings(changed.better),
    unchanged: findings(changed.unchanged),
    resolved,
    unverified,
  };
}

function side({ date, level }: Report) {
  return { date, level: toldLevel(level) };
}
