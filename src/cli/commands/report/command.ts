import { buildCommand } from '@stricli/core';
import { type CommandLine, commaList, todayFlag, words } from '../../command.ts';
import type { Terminal } from '../../terminal.ts';
import type { ReportFlags } from './flags.ts';

export const report: CommandLine = {
  name: 'report',
  build: (say) =>
    buildCommand<ReportFlags, [string], Terminal>({
      loader: async () => (await import('./run.ts')).run,
      parameters: {
        flags: {
          kind: {
            kind: 'parsed',
            parse: commaList,
            default: 'risk-report',
            placeholder: say({ fr: 'sorte', en: 'kind' }),
            brief: say({
              fr: 'Sorte de document ; plusieurs, séparées par des virgules',
              en: 'Kind of document; several, separated by commas',
            }),
          },
          format: {
            kind: 'parsed',
            parse: commaList,
            default: 'pdf',
            placeholder: 'pdf,html,md',
            brief: say({ fr: 'Formats, séparés par des virgules', en: 'Formats, separated by commas' }),
          },
          subject: {
            kind: 'parsed',
            parse: String,
            optional: true,
            placeholder: 'id',
            brief: say({
              fr: 'Identifiant de ce dont parle le document, pour les fiches d’un seul élément',
              en: 'Id of what the document is about, for sheets about one thing',
            }),
          },
          lang: {
            kind: 'enum',
            values: ['fr', 'en'],
            optional: true,
            brief: say({
              fr: 'Langue du document (celle de l’étude par défaut)',
              en: 'Language of the document (that of the study by default)',
            }),
          },
          out: {
            kind: 'parsed',
            parse: String,
            default: '.',
            placeholder: say({ fr: 'dossier', en: 'folder' }),
            brief: say({ fr: 'Dossier où écrire', en: 'Folder to write to' }),
          },
          today: todayFlag(say),
        },
        positional: {
          kind: 'tuple',
          parameters: [
            words(
              say({ fr: 'étude', en: 'study' }),
              say({ fr: 'Dossier de l’étude', en: 'Folder of the study' }),
            ),
          ],
        },
      },
      docs: {
        brief: say({ fr: 'Écrit les documents d’une étude', en: 'Writes the documents of a study' }),
        fullDescription: say({
          fr: 'Écrit un fichier par sorte de document et par format, nommé sorte.langue.extension, ou sorte.identifiant.langue.extension pour une fiche. Un fichier qui échoue n’empêche pas les autres ; le code de sortie est alors 2.',
          en: 'Writes one file a kind of document and format, named kind.language.extension, or kind.id.language.extension for a sheet about one thing. A file that fails does not stop the others; the exit code is 2 then.',
        }),
      },
    }),
};
