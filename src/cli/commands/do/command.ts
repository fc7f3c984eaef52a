import { buildCommand } from '@stricli/core';
import { type CommandLine, langFlag, words } from '../../command.ts';
import { dataFlag, organisationFlag } from '../../data-flag.ts';
import type { Terminal } from '../../terminal.ts';
import type { DoFlags } from './flags.ts';

/** Every action of Vigie from the command line: the same definition as its HTTP route. */
export const doAction: CommandLine = {
  name: 'do',
  build: (say) =>
    buildCommand<DoFlags, string[], Terminal>({
      loader: async () => (await import('./run.ts')).run,
      parameters: {
        flags: {
          input: {
            kind: 'parsed',
            parse: String,
            default: '{}',
            placeholder: 'json',
            brief: say({
              fr: 'Entrée de l’action en JSON ; @fichier la lit d’un fichier',
              en: 'Input of the action as JSON; @file reads it from a file',
            }),
          },
          data: dataFlag(say),
          organisation: organisationFlag(say),
          lang: langFlag(say),
        },
        positional: {
          kind: 'array',
          maximum: 2,
          parameter: words(
            say({ fr: 'mot', en: 'word' }),
            say({ fr: 'Salle et verbe de l’action', en: 'Room and verb of the action' }),
          ),
        },
      },
      docs: {
        brief: say({
          fr: 'Fait une action sur les données du serveur ; sans argument, donne la liste des actions',
          en: 'Does an action on the server’s data; without argument, lists the actions',
        }),
      },
    }),
};
