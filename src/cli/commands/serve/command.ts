import { setFlagsFromString } from 'node:v8';
import { buildCommand, numberParser } from '@stricli/core';
import { type CommandLine, jsonFlag, langFlag } from '../../command.ts';
import { dataFlag } from '../../data-flag.ts';
import type { Terminal } from '../../terminal.ts';
import type { ServeFlags } from './flags.ts';

export const serve: CommandLine = {
  name: 'serve',
  build: (say) =>
    buildCommand<ServeFlags, [], Terminal>({
      loader: async () => {
        keepHeapSmall();
        return (await import('./run.ts')).run;
      },
      parameters: {
        flags: {
          data: dataFlag(say),
          host: {
            kind: 'parsed',
            parse: String,
            default: '127.0.0.1',
            placeholder: say({ fr: 'adresse', en: 'address' }),
            brief: say({
              fr: 'Adresse d’écoute ; 0.0.0.0 ouvre au réseau',
              en: 'Address to listen on; 0.0.0.0 opens it to the network',
            }),
          },
          port: {
            kind: 'parsed',
            parse: numberParser,
            default: '4600',
            placeholder: 'n',
            brief: say({ fr: 'Port ; 0 en prend un libre', en: 'Port; 0 takes a free one' }),
          },
          publicUrl: {
            kind: 'parsed',
            parse: String,
            optional: true,
            placeholder: 'url',
            brief: say({
              fr: 'Adresse que les navigateurs emploient, derrière un mandataire https',
              en: 'Address that browsers use, behind an https proxy',
            }),
          },
          json: jsonFlag(say),
          lang: langFlag(say),
        },
      },
      docs: {
        brief: say({
          fr: 'Démarre Vigie : base de données, pages et API',
          en: 'Starts Vigie: database, pages and API',
        }),
        fullDescription: say({
          fr: 'Démarre Vigie : base de données, pages et API.\n\nLes contrôles ne se connectent qu’à des adresses publiques. VIGIE_OUTGOING nomme, séparés par des virgules, les origines et les hôtes privés qu’ils peuvent aussi joindre : un modèle sur cette machine (http://localhost:11434), un hôte derrière un VPN.',
          en: 'Starts Vigie: database, pages and API.\n\nCheckups connect to public addresses only. VIGIE_OUTGOING names, separated by commas, the private origins and hosts that they may reach as well: a model on this machine (http://localhost:11434), a host behind a VPN.',
        }),
      },
    }),
};

/**
 * Loading the server makes much that is dropped at once, for which the space of new objects would grow and stay: 100 MB that a
 * server of a small company never needs again. Documents are made in processes with settings of their own.
 */
function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
