import { z } from 'zod';
import { type Due, dayIn, nextDue } from '#checkup/procedure/schedule.ts';
import { Id } from '#domain/register/field.ts';
import { type Day, daysBetween } from '#kernel/date.ts';
import { ok } from '#kernel/result.ts';
import type { CheckupSchedule, Session } from '#store/session.ts';
import { defineAction } from '../action.ts';
import { type Coming, nextDueOf } from './next-due.ts';

const STATES = ['due-later', 'due-today', 'overdue'] as const satisfies readonly Due['state'][];

/** For each procedure, the day of its next checkup, and by how many days it is late. */
export const nextCheckups = defineAction({
  id: 'checkups.next',
  title: { fr: 'Lire les prochains contrôles', en: 'Read the next checkups' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({ dossier: Id }),
  output: z.array(
    z.object({
      procedure: z.string(),
      platform: z.string(),
      /** Null before the first checkup. */
      last: z.string().nullable(),
      /** Absent where no checkup of the procedure was brought in with it: then nobody knows when the next is due. */
      due: z
        .object({
          day: z.string(),
          hour: z.string(),
          timezone: z.string(),
          state: z.enum(STATES),
          late: z.int(),
        })
        .optional(),
    }),
  ),
  run: async ({ session, now }, { dossier }) => ok({ output: await checkupsDue(session, dossier, now) }),
});

export async function checkupsDue(session: Session, dossier: string, now: string) {
  const own = await session.checkupProcedures.place(dossier);
  const groups = Map.groupBy(await session.checkups.list(dossier), ({ procedure }) => procedure);
  const instant = new Date(now);
  const brought = [...groups.values()].flatMap((checkups) => {
    const [latest] = checkups;
    if (!latest || latest.procedure === own?.procedure) return [];
    const { procedure, date: last, summary } = latest;
    const schedule = checkups.find((one) => one.schedule !== null)?.schedule;
    const due = schedule ? dueOf(schedule, last, instant) : undefined;
    return [{ procedure, platform: summary.platform, last, due }];
  });
  if (!own) return brought;
  const last = groups.get(own.procedure)?.[0]?.date ?? null;
  const next = nextDueOf(own, last ?? undefined, instant);
  const { procedure, platform, schedule } = own;
  return [{ procedure, platform, last, due: toldDue(next, schedule) }, ...brought];
}

/** When the next checkup of a schedule is due after the last one. */
export function dueOf(schedule: CheckupSchedule, last: Day, now: Date) {
  const today = dayIn(schedule.timezone, now);
  return toldDue({ ...nextDue(schedule, last, today), today }, schedule);
}

function toldDue({ day, state, today }: Coming, { hour, timezone }: CheckupSchedule) {
  return { day, hour, timezone, state, late: Math.max(0, daysBetween(day, today)) };
}
