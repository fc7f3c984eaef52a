import { buildCommand } from '@stricli/core';
import { type CommandLine, langFlag, study, todayFlag } from '../../command.ts';
import type { Terminal } from '../../terminal.ts';
import type { CalendarFlags } from './flags.ts';

export const calendar: CommandLine = {
  name: 'calendar',
  build: (say) =>
    buildCommand<CalendarFlags, [string], Terminal>({
      loader: async () => (await import('./run.ts')).run,
      parameters: {
        flags: {
          out: {
            kind: 'parsed',
            optional: true,
            parse: String,
            placeholder: say({ fr: 'fichier.ics', en: 'file.ics' }),
            brief: say({ fr: 'Fichier à écrire', en: 'File to write' }),
          },
          lang: langFlag(say),
          today: todayFlag(say),
        },
        positional: {
          kind: 'tuple',
          parameters: [study(say)],
        },
      },
      docs: {
        brief: say({
          fr: 'Écrit les échéances d’une étude en calendrier (.ics)',
          en: 'Writes the deadlines of a study as a calendar (.ics)',
        }),
        fullDescription: say({
          fr: 'Écrit au format iCalendar (RFC 5545) les échéances des mesures, les révisions de politiques, les audits, les revues de direction, les acceptations et les dérogations qui expirent, dans un fichier, ou sur la sortie standard sans --out. Une seconde importation déplace les jours au lieu de les doubler.',
          en: 'Writes as iCalendar (RFC 5545) when measures are due, policies to be reviewed, audits and management reviews to be held, acceptances and exceptions to expire, to a file, or to the standard output without --out. A second import moves the days instead of doubling them.',
        }),
      },
    }),
};
