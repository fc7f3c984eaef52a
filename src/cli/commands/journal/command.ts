import { buildCommand, buildRouteMap } from '@stricli/core';
import { type CommandLine, jsonFlag, langFlag, type Say } from '../../command.ts';
import { dataFlag, organisationFlag } from '../../data-flag.ts';
import type { Terminal } from '../../terminal.ts';
import type { JournalFlags } from './flags.ts';

export const journal: CommandLine = {
  name: 'journal',
  build: (say) =>
    buildRouteMap({
      routes: { verify: verify(say) },
      docs: { brief: say({ fr: 'Le journal de qui a fait quoi', en: 'The journal of who did what' }) },
    }),
};

function verify(say: Say) {
  return buildCommand<JournalFlags, [], Terminal>({
    loader: async () => (await import('./run.ts')).run,
    parameters: {
      flags: {
        data: dataFlag(say),
        organisation: organisationFlag(say),
        json: jsonFlag(say),
        lang: langFlag(say),
      },
    },
    docs: {
      brief: say({
        fr: 'Vérifie la chaîne : une entrée changée, retirée ou déplacée est nommée',
        en: 'Verifies the chain: an entry that was changed, removed or moved is named',
      }),
    },
  });
}
