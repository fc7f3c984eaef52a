import { z } from 'zod';
import { dayIn } from '#checkup/procedure/schedule.ts';
import type { Report } from '#checkup/report/report.ts';
import { trendOf } from '#checkup/trend/series.ts';
import { Id } from '#domain/register/field.ts';
import type { Day } from '#kernel/date.ts';
import { sha256 } from '#kernel/hash.ts';
import { ok, type Refusal, refuse } from '#kernel/result.ts';
import type { CheckupSchedule, KeptCheckup } from '#store/session.ts';
import { type ActionContext, defineAction } from '../action.ts';
import { unknownDossier } from '../dossiers/unknown-dossier.ts';
import { readArchived, readArchivedProcedure } from './archived-files.ts';

/**
 * Brings an archived checkup into a dossier: the Markdown and the data beside it, as they stand in the archive. One a day
 * and procedure; another is taken where it is a later revision, which says its reason.
 */
export const importCheckup = defineAction({
  id: 'checkups.import',
  title: { fr: 'Importer un contrôle archivé', en: 'Import an archived checkup' },
  kind: 'write',
  permission: 'edit',
  input: z.strictObject({
    dossier: Id,
    /** The text of `security-checkup-….json`. */
    data: z.string().max(6_000_000),
    /** The text of `security-checkup-….md`. */
    markdown: z.string().max(2_000_000),
    /** The text of `procedure.json` in the folder of evidence: it says when the next checkup is due. */
    procedure: z.string().max(500_000).optional(),
    commit: z
      .string()
      .regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/)
      .optional(),
  }),
  output: z.object({ procedure: z.string(), date: z.string(), revision: z.int() }),
  async run(context, { dossier, data, markdown, procedure, commit }) {
    const read = readArchived(data, markdown);
    if (!read.ok) return read;
    const report = read.value;
    const schedule = procedure === undefined ? ok(null) : readArchivedProcedure(procedure, report);
    if (!schedule.ok) return schedule;
    const refused = await refusalOf(context, dossier, report);
    if (refused) return refuse(refused);
    const { date, revision, level } = report;
    const hash = sha256(data);
    const kept: KeptCheckup = {
      ...{ procedure: report.procedure.id, date, revision, level, hash, markdown },
      summary: summaryOf(report),
      schedule: schedule.value && scheduleOf(schedule.value),
      json: data,
      commit: commit ?? null,
    };
    const { session, actor, now } = context;
    const by = { id: actor.id, name: actor.name, at: now };
    if (!(await session.checkups.keep(dossier, kept, by))) return refuse(unknownDossier(dossier));
    return ok({
      output: { procedure: kept.procedure, date, revision },
      note: {
        dossier,
        register: 'checkups',
        key: `${kept.procedure}/${date}`,
        detail: { revision, level, hash },
      },
    });
  },
});

function summaryOf(report: Report): KeptCheckup['summary'] {
  const [point] = trendOf([report]);
  if (!point) throw new Error('a report has its point in the trend');
  const { counts, unknown, met, known, required } = point;
  return { platform: report.procedure.platform, counts, unknown, met, known, required };
}

function scheduleOf({ frequency, weekday, hour, timezone }: CheckupSchedule): CheckupSchedule {
  return { frequency, weekday, hour, timezone };
}

async function refusalOf(
  { session, now }: ActionContext,
  dossier: string,
  { procedure, date, revision, reason }: Report,
): Promise<Refusal | undefined> {
  if (date > lastDayBegun(now)) return future(date);
  const there = await session.checkups.get(dossier, procedure.id, date);
  if (!there) return undefined;
  return revision > there.revision && reason !== null ? undefined : already(date, there.revision);
}

/** The day of a checkup is that of its platform’s time zone: somewhere it is tomorrow already. */
function lastDayBegun(now: string): Day {
  return dayIn('Pacific/Kiritimati', new Date(now));
}

function future(date: Day): Refusal {
  return {
    code: 'future',
    path: ['data', 'date'],
    found: date,
    message: {
      fr: 'un contrôle ne peut pas être daté de l’avenir',
      en: 'a checkup cannot be dated in the future',
    },
  };
}

function already(date: Day, revision: number): Refusal {
  return {
    code: 'checkup-exists',
    path: ['data', 'revision'],
    found: revision,
    message: {
      fr: `le contrôle du ${date} est déjà là (révision ${revision}) ; seule une révision suivante, avec sa raison, le corrige`,
      en: `the checkup of ${date} is there already (revision ${revision}); only a later revision, with its reason, corrects it`,
    },
  };
}
