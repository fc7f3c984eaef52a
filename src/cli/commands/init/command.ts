import { buildCommand } from '@stricli/core';
import { PACK_IDS } from '#catalogues/packs/ids.ts';
import { type CommandLine, langFlag, words } from '../../command.ts';
import type { Terminal } from '../../terminal.ts';
import { type InitFlags, SAMPLES } from './flags.ts';

export const init: CommandLine = {
  name: 'init',
  build: (say) =>
    buildCommand<InitFlags, [string], Terminal>({
      loader: async () => (await import('./run.ts')).run,
      parameters: {
        flags: {
          sample: {
            kind: 'enum',
            values: SAMPLES,
            optional: true,
            brief: say({
              fr: 'Copie une entreprise d’exemple au lieu d’une étude vide',
              en: 'Copies a sample company instead of an empty study',
            }),
          },
          pack: {
            kind: 'enum',
            values: PACK_IDS,
            optional: true,
            brief: say({
              fr: 'Commence par un modèle d’entreprise : actifs, scénarios et mesures à confirmer',
              en: 'Begins with a pack for a kind of company: assets, scenarios and measures to confirm',
            }),
          },
          answers: {
            kind: 'parsed',
            optional: true,
            parse: String,
            placeholder: say({ fr: 'fichier', en: 'file' }),
            brief: say({
              fr: 'Réponses aux questions du modèle, en YAML ; sinon, elles sont posées',
              en: 'Answers to the questions of the pack, in YAML; otherwise they are asked',
            }),
          },
          organisation: {
            kind: 'parsed',
            optional: true,
            parse: String,
            placeholder: say({ fr: 'nom', en: 'name' }),
            brief: say({ fr: 'Nom de l’entreprise étudiée', en: 'Name of the company that is studied' }),
          },
          lang: langFlag(say),
        },
        positional: {
          kind: 'tuple',
          parameters: [
            words(
              say({ fr: 'dossier', en: 'folder' }),
              say({ fr: 'Dossier à créer, ou vide', en: 'Folder to create, or an empty one' }),
            ),
          ],
        },
      },
      docs: {
        brief: say({
          fr: 'Crée une étude, vide, à moitié écrite ou d’exemple',
          en: 'Creates a study, empty, half written or from a sample',
        }),
        fullDescription: say({
          fr: 'Crée une étude que « vigie check » accepte, avec des critères de risque prêts à l’emploi pour une entreprise de 10 à 50 personnes, des commentaires qui disent quoi écrire où, et les schémas pour les éditeurs. Avec « --pack », les réponses à quelques questions donnent les actifs, les scénarios et les premières mesures ; hors d’un terminal, les réponses habituelles sont retenues.',
          en: 'Creates a study that “vigie check” accepts, with risk criteria ready for a company of 10 to 50 people, comments that say what to write where, and the schemas for editors. With “--pack”, the answers to a few questions give assets, scenarios and first measures; away from a terminal the usual answers are taken.',
        }),
      },
    }),
};
