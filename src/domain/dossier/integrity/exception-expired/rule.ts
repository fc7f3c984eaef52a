import { dayWords } from '#kernel/day-words.ts';
import type { ExceptionState } from '../../../governance/exception.ts';
import { exceptionState } from '../../../governance/policy-rules.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

/** One that was refused, taken back or carried on has run its course. */
const OPEN: readonly ExceptionState[] = ['asked', 'expired'];

export const exceptionExpired: IntegrityRule = {
  id: 'exception-expired',
  severity: 'error',
  clause: 'ISO/IEC 27002:2022 5.1, 5.36',
  title: { fr: 'Dérogation expirée', en: 'Expired exception' },
  find: ({ dossier, today }) =>
    dossier.exceptions
      .filter(
        (exception) =>
          exception.expires < today && OPEN.includes(exceptionState(exception, dossier.exceptions, today)),
      )
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
