import { exceptionState } from '../../../governance/policy-rules.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

export const exceptionNotGranted: IntegrityRule = {
  id: 'exception-not-granted',
  severity: 'warning',
  clause: 'ISO/IEC 27002:2022 5.36',
  title: { fr: 'Dérogation en usage sans accord', en: 'Exception in use without being granted' },
  find: ({ dossier, today }) =>
    dossier.exceptions
      .filter(
        (exception) =>
          exception.from <= today &&
          today <= exception.expires &&
          exceptionState(exception, dossier.exceptions, today) === 'asked',
      )
      .map(({ id, title }) => {
        const name = named(id, title);
        return at(
          'exceptions',
          id,
          `La dérogation ${name.fr} a commencé sans que personne ne l’ait accordée.`,
          `The exception ${name.en} has begun and nobody has granted it.`,
        );
      }),
};
