import { buildCommand } from '@stricli/core';
import { type CommandLine, jsonFlag, langFlag, study, todayFlag } from '../../command.ts';
import type { Terminal } from '../../terminal.ts';
import type { CheckFlags } from './flags.ts';

export const check: CommandLine = {
  name: 'check',
  build: (say) =>
    buildCommand<CheckFlags, [string], Terminal>({
      loader: async () => (await import('./run.ts')).run,
      parameters: {
        flags: { json: jsonFlag(say), lang: langFlag(say), today: todayFlag(say) },
        positional: {
          kind: 'tuple',
          parameters: [study(say)],
        },
      },
      docs: {
        brief: say({
          fr: 'Dit ce qu’un auditeur trouverait dans une étude',
          en: 'Says what an auditor would find in a study',
        }),
        fullDescription: say({
          fr: 'Lit l’étude, puis cherche ce qu’un auditeur y trouverait : risque sans traitement, acceptation expirée, mesure en retard…\n\nCode de sortie : 0 aucune erreur, 1 au moins une erreur, 2 l’étude ne se lit pas.',
          en: 'Reads the study, then looks for what an auditor would find: untreated risk, expired acceptance, overdue measure…\n\nExit code: 0 no error, 1 at least one error, 2 the study cannot be read.',
        }),
      },
    }),
};
