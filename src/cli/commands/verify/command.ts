import { buildCommand } from '@stricli/core';
import { type CommandLine, jsonFlag, langFlag, words } from '../../command.ts';
import type { Terminal } from '../../terminal.ts';
import type { VerifyFlags } from './flags.ts';

export const verify: CommandLine = {
  name: 'verify',
  build: (say) =>
    buildCommand<VerifyFlags, [string], Terminal>({
      loader: async () => (await import('./run.ts')).run,
      parameters: {
        flags: { json: jsonFlag(say), lang: langFlag(say) },
        positional: {
          kind: 'tuple',
          parameters: [
            words(
              say({ fr: 'archive', en: 'archive' }),
              say({ fr: 'Dossier de certification (ZIP)', en: 'Certification pack (ZIP)' }),
            ),
          ],
        },
      },
      docs: {
        brief: say({
          fr: 'Vérifie qu’un dossier de certification n’a pas changé',
          en: 'Checks that a certification pack has not changed',
        }),
        fullDescription: say({
          fr: 'Compare chaque fichier de l’archive à son empreinte, en mémoire et sans réseau : rien n’est écrit sur le disque. Code de sortie : 0 rien n’a changé, 1 un fichier a changé, manque ou est de trop, 2 l’archive ne peut pas être lue.',
          en: 'Compares each file of the archive with its fingerprint, in memory and without a network: nothing is written to the disk. Exit code: 0 nothing has changed, 1 a file has changed, is missing or was added, 2 the archive cannot be read.',
        }),
      },
    }),
};
