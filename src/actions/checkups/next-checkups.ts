import { z } from 'zod';
import { type Due, nextDue } from '#checkup/procedure/schedule.ts';
import { Id } from '#domain/register/field.ts';
import { type Day, daysBetween } from '#kernel/date.ts';
import { ok } from '#kernel/result.ts';
import type { CheckupSchedule, Session } from '#store/session.ts';
import { defineAction } from '../action.ts';

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
      last: z.string(),
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
  const groups = Map.groupBy(await session.checkups.list(dossier), ({ procedure }) => procedure);
  return [...groups.values()].flatMap((checkups) => {
    const [latest] = checkups;
    if (!latest) return [];
    const { procedure, date: last, summary } = latest;
    const schedule = checkups.find((one) => one.schedule !== null)?.schedule;
    const due = schedule ? dueOf(schedule, last, new Date(now)) : undefined;
    return [{ procedure, platform: summary.platform, last, due }];
  });
}

export function dueOf(schedule: CheckupSchedule, last: Day, now: Date) {
  const { hour, timezone } = schedule;
  const today = dayIn(timezone, now);
  const { day, state } = nextDue(schedule, last, today);
  return { day, hour, timezone, state, late: Math.max(0, daysBetween(day, today)) };
}

/** The calendar day of an instant where the platform is looked at. */
function dayIn(timezone: string, instant: Date): Day {
  // Of the locales, Swedish writes days as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: timezone }).format(instant);
}
