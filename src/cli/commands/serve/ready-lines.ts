import type { Language, Text } from '#kernel/text.ts';
import type { RunningServer } from '#server/main.ts';

const READY: Text = { fr: 'Vigie est prête', en: 'Vigie is ready' };

/** What a person reads once the server answers: one address, and what to do with it. */
export function readyLines(
  { url, setupUrl, database }: RunningServer,
  language: Language,
): readonly string[] {
  const where = database.kind === 'embedded' ? EMBEDDED[language] : SERVER[language];
  const todo = setupUrl
    ? {
        fr: 'Ouvrez cette adresse pour créer le premier administrateur :',
        en: 'Open this address to create the first administrator:',
      }
    : { fr: 'Ouvrez cette adresse et connectez-vous :', en: 'Open this address and sign in:' };
  return [
    '',
    `  ${READY[language]}`,
    '',
    `  ${todo[language]}`,
    `  ${setupUrl ?? url}`,
    '',
    `  ${where}`,
    ...database.notices.map((notice) => `  ${notice[language]}`),
    `  ${STOP[language]}`,
    '',
  ];
}

const EMBEDDED: Text = {
  fr: 'Les données sont dans le dossier data, dans un PostgreSQL que Vigie démarre et arrête elle-même.',
  en: 'The data are in the folder data, in a PostgreSQL that Vigie starts and stops by itself.',
};
const SERVER: Text = {
  fr: 'Les données sont dans le PostgreSQL de DATABASE_URL.',
  en: 'The data are in the PostgreSQL of DATABASE_URL.',
};
const STOP: Text = { fr: 'Ctrl+C pour arrêter.', en: 'Ctrl+C to stop.' };
