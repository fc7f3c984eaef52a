import { buildCommand } from '@stricli/core';
import { REGISTER_IDS, type RegisterId } from '#domain/register/names.ts';
import { fileOf } from '#interop/bundle/layout.ts';
import type { Language } from '#kernel/text.ts';
import { type CommandLine, langFlag, type Say } from '../../command.ts';
import type { Terminal } from '../../terminal.ts';

interface SchemaFlags {
  readonly lang?: Language;
}

export const schema: CommandLine = {
  name: 'schema',
  build: (say) =>
    buildCommand<SchemaFlags, [RegisterId], Terminal>({
      loader: async () => (await import('./run.ts')).run,
      parameters: {
        flags: { lang: langFlag(say) },
        positional: {
          kind: 'tuple',
          parameters: [
            {
              placeholder: say({ fr: 'registre', en: 'register' }),
              brief: REGISTER_IDS.join(', '),
              parse: (input) => registerNamed(input, say),
            },
          ],
        },
      },
      docs: {
        brief: say({
          fr: 'Donne le schéma JSON d’un fichier d’étude, pour un éditeur',
          en: 'Gives the JSON Schema of a study’s file, for an editor',
        }),
      },
    }),
};

function registerNamed(input: string, say: Say): RegisterId {
  const found = REGISTER_IDS.find((id) => id === input || fileOf(id) === input);
  if (found) return found;
  const all = REGISTER_IDS.join(', ');
  throw new Error(say({ fr: `les registres sont ${all}`, en: `the registers are ${all}` }));
}
