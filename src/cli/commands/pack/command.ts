import { buildCommand } from '@stricli/core';
import { type CommandLine, langFlag, study, todayFlag } from '../../command.ts';
import type { Terminal } from '../../terminal.ts';
import type { PackFlags } from './flags.ts';

export const pack: CommandLine = {
  name: 'pack',
  build: (say) =>
    buildCommand<PackFlags, [string], Terminal>({
      loader: async () => (await import('./run.ts')).run,
      parameters: {
        flags: {
          out: {
            kind: 'parsed',
            optional: true,
            parse: String,
            placeholder: say({ fr: 'fichier.zip', en: 'file.zip' }),
            brief: say({
              fr: 'Archive à écrire (certification-pack.<langue>.zip par défaut)',
              en: 'Archive to write (certification-pack.<language>.zip by default)',
            }),
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
          fr: 'Réunit tous les documents d’une étude en une archive vérifiable',
          en: 'Gathers all documents of a study in an archive that can be verified',
        }),
        fullDescription: say({
          fr: 'Écrit une archive ZIP : tous les documents dans tous leurs formats, les données dont ils sont faits et un manifeste avec l’empreinte de chaque fichier. La même étude donne la même archive ; « vigie verify » la vérifie.',
          en: 'Writes a ZIP archive: every document in every format, the data that they are made from, and a manifest with the fingerprint of each file. The same study gives the same archive; “vigie verify” checks it.',
        }),
      },
    }),
};
