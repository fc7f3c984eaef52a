import { buildCommand } from '@stricli/core';
import { type CommandLine, jsonFlag, langFlag, words } from '../../command.ts';
import type { Terminal } from '../../terminal.ts';
import type { DiffFlags } from './flags.ts';

export const diff: CommandLine = {
  name: 'diff',
  build: (say) =>
    buildCommand<DiffFlags, [string, string], Terminal>({
      loader: async () => (await import('./run.ts')).run,
      parameters: {
        flags: { json: jsonFlag(say), lang: langFlag(say) },
        positional: {
          kind: 'tuple',
          parameters: [
            words(
              say({ fr: 'avant', en: 'before' }),
              say({ fr: 'Étude ou instantané', en: 'Study or snapshot' }),
            ),
            words(
              say({ fr: 'après', en: 'after' }),
              say({ fr: 'Étude ou instantané', en: 'Study or snapshot' }),
            ),
          ],
        },
      },
      docs: {
        brief: say({
          fr: 'Dit ce qui est nouveau, changé ou parti entre deux états d’une étude',
          en: 'Says what is new, changed or gone between two states of a study',
        }),
      },
    }),
};
