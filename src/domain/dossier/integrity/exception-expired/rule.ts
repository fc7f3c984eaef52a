import { dayWords } from '#kernel/day-words.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

export const exceptionExpired: IntegrityRule = {
  id: 'exception-expired',
  severity: 'error',
  clause: 'ISO/IEC 27002:2022 5.1, 5.36',
  title: { fr: 'Dérogation expirée', en: 'Expired exception' },
  find: ({ dossier, today }) =>
    dossier.exceptions
      .filter(({ expires, endedOn }) => expires < today && endedOn === undefined)
      .map(({ id, title, expires }) => {
        const name = named(id, title);
        return at(
          'exceptions',
          id,
          `La dérogation ${name.fr} a expiré le ${dayWords(expires).fr}\u00A0: dites que la règle est de nouveau suivie, ou demandez-en une autre.`,
          `The exception ${name.en} expired on ${dayWords(expires).en}: say that the rule is followed again, or ask for another.`,
        );
      }),
};
