import type { Say } from './command.ts';

/** `--data <folder>`: where the server keeps what is not a program. */
export function dataFlag(say: Say) {
  return {
    kind: 'parsed',
    parse: String,
    default: 'data',
    placeholder: say({ fr: 'dossier', en: 'folder' }),
    brief: say({ fr: 'Dossier des données', en: 'Folder of the data' }),
  } as const;
}

/** `--organisation <name>`: whose data; not needed where there is one. */
export function organisationFlag(say: Say) {
  return {
    kind: 'parsed',
    parse: String,
    optional: true,
    placeholder: say({ fr: 'nom', en: 'name' }),
    brief: say({
      fr: 'Organisation, quand le serveur en compte plusieurs',
      en: 'Organisation, when the server has several',
    }),
  } as const;
}
