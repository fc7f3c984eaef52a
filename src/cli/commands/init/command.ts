import { buildCommand } from '@stricli/core';
import { type CommandLine, langFlag, words } from '../../command.ts';
import type { Terminal } from '../../terminal.ts';
import { type InitFlags, SAMPLES } from './flags.ts';

export const init: CommandLine = {
  name: 'init',
  build: (say) =>
    buildCommand<InitFlags, [string], Terminal>({
      loader: async () => (await import('./run.ts')).run,
      parameters: {
        flags: {
          sample: {
            kind: 'enum',
            values: SAMPLES,
            optional: true,
            brief: say({
              fr: 'Copie une entreprise d’exemple au lieu d’une étude vide',
              en: 'Copies a sample company instead of an empty study',
            }),
          },
          organisation: {
            kind: 'parsed',
            optional: true,
            parse: String,
            placeholder: say({ fr: 'nom', en: 'name' }),
            brief: say({ fr: 'Nom de l’entreprise étudiée', en: 'Name of the company that is studied' }),
          },
          lang: langFlag(say),
        },
        positional: {
          kind: 'tuple',
          parameters: [
            words(
              say({ fr: 'dossier', en: 'folder' }),
              say({ fr: 'Dossier à créer, ou vide', en: 'Folder to create, or an empty one' }),
            ),
          ],
        },
      },
      docs: {
        brief: say({
          fr: 'Crée une étude, vide ou d’exemple',
          en: 'Creates a study, empty or from a sample',
        }),
        fullDescription: say({
          fr: 'Crée une étude que « vigie check » accepte, avec des critères de risque prêts à l’emploi pour une entreprise de 10 à 50 personnes, des commentaires qui disent quoi écrire où, et les schémas pour les éditeurs.',
          en: 'Creates a study that “vigie check” accepts, with risk criteria ready for a company of 10 to 50 people, comments that say what to write where, and the schemas for editors.',
        }),
      },
    }),
};
