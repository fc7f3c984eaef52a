import { buildCommand, buildRouteMap } from '@stricli/core';
import { type CommandLine, jsonFlag, langFlag, type Say, words } from '../../command.ts';
import type { Terminal } from '../../terminal.ts';
import type { CatalogueFlags } from './flags.ts';

export const catalogue: CommandLine = {
  name: 'catalogue',
  build: (say) =>
    buildRouteMap({
      routes: { list: list(say), show: show(say), search: search(say) },
      docs: {
        brief: say({
          fr: 'Les connaissances de départ : mesures, menaces, vulnérabilités, politiques…',
          en: 'The knowledge to start from: controls, threats, vulnerabilities, policies…',
        }),
      },
    }),
};

function list(say: Say) {
  return buildCommand<CatalogueFlags, [string?], Terminal>({
    loader: async () => (await import('./run.ts')).list,
    parameters: {
      flags: { json: jsonFlag(say), lang: langFlag(say) },
      positional: {
        kind: 'tuple',
        parameters: [{ ...catalogueName(say), optional: true }],
      },
    },
    docs: {
      brief: say({
        fr: 'Donne la liste des catalogues, ou des entrées de l’un d’eux',
        en: 'Lists the catalogues, or the entries of one',
      }),
    },
  });
}

function show(say: Say) {
  return buildCommand<CatalogueFlags, [string, string], Terminal>({
    loader: async () => (await import('./run.ts')).show,
    parameters: {
      flags: { json: jsonFlag(say), lang: langFlag(say) },
      positional: {
        kind: 'tuple',
        parameters: [
          catalogueName(say),
          words(
            say({ fr: 'identifiant', en: 'id' }),
            say({ fr: 'Identifiant de l’entrée', en: 'Id of the entry' }),
          ),
        ],
      },
    },
    docs: { brief: say({ fr: 'Montre une entrée en entier', en: 'Shows one entry whole' }) },
  });
}

function search(say: Say) {
  return buildCommand<CatalogueFlags, string[], Terminal>({
    loader: async () => (await import('./run.ts')).search,
    parameters: {
      flags: { json: jsonFlag(say), lang: langFlag(say) },
      positional: {
        kind: 'array',
        minimum: 1,
        parameter: words(
          say({ fr: 'mot', en: 'word' }),
          say({
            fr: 'Mots cherchés, en français ou en anglais',
            en: 'Words looked for, in French or English',
          }),
        ),
      },
    },
    docs: {
      brief: say({
        fr: 'Cherche dans tous les catalogues, sans souci d’accents ni de fautes de frappe',
        en: 'Searches all catalogues, whatever the accents and small typing slips',
      }),
    },
  });
}

function catalogueName(say: Say) {
  return words(
    say({ fr: 'catalogue', en: 'catalogue' }),
    say({ fr: 'Nom du catalogue', en: 'Name of the catalogue' }),
  );
}
