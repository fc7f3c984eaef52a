import { buildCommand } from '@stricli/core';
import { type CommandLine, langFlag, words } from '../../command.ts';
import { dataFlag, organisationFlag } from '../../data-flag.ts';
import type { Terminal } from '../../terminal.ts';
import type { ExportFlags } from './flags.ts';

export const exportBundle: CommandLine = {
  name: 'export',
  build: (say) =>
    buildCommand<ExportFlags, [string, string], Terminal>({
      loader: async () => (await import('./run.ts')).run,
      parameters: {
        flags: { data: dataFlag(say), organisation: organisationFlag(say), lang: langFlag(say) },
        positional: {
          kind: 'tuple',
          parameters: [
            words(
              say({ fr: 'dossier', en: 'dossier' }),
              say({ fr: 'Identifiant du dossier sur le serveur', en: 'Id of the dossier on the server' }),
            ),
            words(
              say({ fr: 'cible', en: 'folder' }),
              say({ fr: 'Dossier de fichiers à écrire', en: 'Folder to write' }),
            ),
          ],
        },
      },
      docs: {
        brief: say({
          fr: 'Écrit un dossier du serveur en fichiers, en gardant les commentaires de ceux qui y sont',
          en: 'Writes a dossier of the server as files, keeping the comments of those that are there',
        }),
      },
    }),
};
