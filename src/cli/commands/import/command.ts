import { buildCommand } from '@stricli/core';
import { type CommandLine, langFlag, study } from '../../command.ts';
import { dataFlag, organisationFlag } from '../../data-flag.ts';
import type { Terminal } from '../../terminal.ts';
import type { ImportFlags } from './flags.ts';

export const importBundle: CommandLine = {
  name: 'import',
  build: (say) =>
    buildCommand<ImportFlags, [string], Terminal>({
      loader: async () => (await import('./run.ts')).run,
      parameters: {
        flags: {
          as: {
            kind: 'parsed',
            parse: String,
            optional: true,
            placeholder: say({ fr: 'identifiant', en: 'id' }),
            brief: say({
              fr: 'Identifiant du dossier sur le serveur (celui de l’étude par défaut)',
              en: 'Id of the dossier on the server (the study’s by default)',
            }),
          },
          replace: {
            kind: 'boolean',
            default: false,
            withNegated: false,
            brief: say({
              fr: 'Remplace le dossier du même identifiant',
              en: 'Replaces the dossier of the same id',
            }),
          },
          data: dataFlag(say),
          organisation: organisationFlag(say),
          lang: langFlag(say),
        },
        positional: {
          kind: 'tuple',
          parameters: [study(say)],
        },
      },
      docs: {
        brief: say({
          fr: 'Fait entrer une étude en fichiers dans le serveur ; deux fois de suite, la seconde ne change rien',
          en: 'Brings a study in files into the server; twice in a row, the second changes nothing',
        }),
      },
    }),
};
