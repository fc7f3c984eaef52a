import { buildCommand } from '@stricli/core';
import { LANGUAGES, type Language } from '#kernel/text.ts';
import { type CommandLine, commaList, type Say, study, todayFlag } from '../../command.ts';
import type { Terminal } from '../../terminal.ts';
import type { ReportFlags } from './flags.ts';

export const report: CommandLine = {
  name: 'report',
  build: (say) =>
    buildCommand<ReportFlags, [string], Terminal>({
      loader: async () => (await import('./run.ts')).run,
      parameters: {
        flags: {
          all: {
            kind: 'boolean',
            default: false,
            withNegated: false,
            brief: say({
              fr: 'Tous les documents de l’étude entière, dans tous leurs formats',
              en: 'Every document of the whole study, in every format that it has',
            }),
          },
          kind: {
            kind: 'parsed',
            parse: commaList,
            optional: true,
            placeholder: say({ fr: 'sorte', en: 'kind' }),
            brief: say({
              fr: 'Sorte de document ; plusieurs, séparées par des virgules',
              en: 'Kind of document; several, separated by commas',
            }),
          },
          format: {
            kind: 'parsed',
            parse: commaList,
            optional: true,
            placeholder: 'pdf,html,md',
            brief: say({
              fr: 'Formats, séparés par des virgules (pdf par défaut)',
              en: 'Formats, separated by commas (pdf by default)',
            }),
          },
          subject: {
            kind: 'parsed',
            parse: String,
            optional: true,
            placeholder: 'id',
            brief: say({
              fr: 'Identifiant de ce dont parle le document, pour les fiches d’un seul élément ; all pour une fiche par élément',
              en: 'Id of what the document is about, for sheets about one thing; all for a sheet about each',
            }),
          },
          lang: {
            kind: 'parsed',
            parse: (input: string) => languagesIn(input, say),
            optional: true,
            placeholder: 'fr|en|fr,en',
            brief: say({
              fr: 'Langue du document, ou les deux (celle de l’étude par défaut)',
              en: 'Language of the document, or both (that of the study by default)',
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
          parameters: [study(say)],
        },
      },
      docs: {
        brief: say({ fr: 'Écrit les documents d’une étude', en: 'Writes the documents of a study' }),
        fullDescription: say({
          fr: 'Écrit un fichier par sorte de document et par format, nommé sorte.langue.extension, ou sorte.identifiant.langue.extension pour une fiche. Un fichier qui échoue n’empêche pas les autres ; le code de sortie est alors 2.',
          en: 'Writes one file a kind of document and format, named kind.language.extension, or kind.id.language.extension for a sheet about one thing. With --all, every document of the whole study; sheets about one thing are asked for with --kind and --subject. A file that fails does not stop the others; the exit code is 2 then.',
        }),
      },
    }),
};

function languagesIn(input: string, say: Say): readonly Language[] {
  const languages = commaList(input).map((word) => LANGUAGES.find((language) => language === word));
  const known = languages.filter((language) => language !== undefined);
  if (known.length === languages.length && known.length > 0) return [...new Set(known)];
  throw new Error(say({ fr: 'fr, en ou fr,en est attendu', en: 'fr, en or fr,en is expected' }));
}
