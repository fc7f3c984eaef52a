import { buildCommand } from '@stricli/core';
import { type CommandLine, langFlag, study } from '../../command.ts';
import type { Terminal } from '../../terminal.ts';
import type { SnapshotFlags } from './flags.ts';

export const snapshot: CommandLine = {
  name: 'snapshot',
  build: (say) =>
    buildCommand<SnapshotFlags, [string], Terminal>({
      loader: async () => (await import('./run.ts')).run,
      parameters: {
        flags: {
          out: {
            kind: 'parsed',
            optional: true,
            parse: String,
            placeholder: say({ fr: 'fichier', en: 'file' }),
            brief: say({ fr: 'Fichier à écrire', en: 'File to write' }),
          },
          lang: langFlag(say),
        },
        positional: {
          kind: 'tuple',
          parameters: [study(say)],
        },
      },
      docs: {
        brief: say({
          fr: 'Fige une étude : JSON canonique et son empreinte SHA-256',
          en: 'Freezes a study: canonical JSON and its SHA-256',
        }),
        fullDescription: say({
          fr: 'Écrit l’étude entière en JSON canonique (RFC 8785) dans un fichier, ou sur la sortie standard sans --out, et donne l’empreinte que les documents et les acceptations citent. « sha256sum fichier » donne la même.',
          en: 'Writes the whole study as canonical JSON (RFC 8785) to a file, or to the standard output without --out, and gives the hash that documents and acceptances name. “sha256sum file” gives the same.',
        }),
      },
    }),
};
