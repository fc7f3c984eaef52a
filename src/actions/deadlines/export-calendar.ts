import { z } from 'zod';
import { deadlines } from '#domain/dossier/deadlines.ts';
import { view } from '#domain/dossier/view.ts';
import { Id } from '#domain/register/field.ts';
import { deadlineCalendar } from '#interop/calendar/deadline-calendar.ts';
import { ok, refuse } from '#kernel/result.ts';
import { LANGUAGES } from '#kernel/text.ts';
import { defineAction } from '../action.ts';
import { checkupsDue } from '../checkups/next-checkups.ts';
import { unknownDossier } from '../dossiers/unknown-dossier.ts';

/** Every day that comes round, the next checkups among them, as a calendar that any program opens. */
export const exportCalendar = defineAction({
  id: 'deadlines.calendar',
  title: { fr: 'Exporter les échéances en calendrier', en: 'Export the deadlines as a calendar' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({ dossier: Id, language: z.enum(LANGUAGES) }),
  output: z.object({ name: z.string(), mediaType: z.string(), content: z.string() }),
  async run({ session, today, now }, { dossier, language }) {
    const content = await session.dossiers.load(dossier);
    if (!content) return refuse(unknownDossier(dossier));
    const checkups = (await checkupsDue(session, dossier, now)).flatMap(({ procedure, platform, due }) =>
      due ? [{ procedure, platform, on: due.day, hour: due.hour, timezone: due.timezone }] : [],
    );
    return ok({
      output: {
        name: `vigie-${dossier}-${today}-${language}.ics`,
        mediaType: 'text/calendar; charset=utf-8',
        content: deadlineCalendar(content, deadlines(view(content, today)), { language, now, checkups }),
      },
    });
  },
});
