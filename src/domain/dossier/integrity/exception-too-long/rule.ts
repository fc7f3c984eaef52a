import { exceptionDays } from '../../../governance/policy-rules.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

export const exceptionTooLong: IntegrityRule = {
  id: 'exception-too-long',
  severity: 'warning',
  clause: 'ISO/IEC 27002:2022 5.1',
  title: {
    fr: 'Dérogation plus longue que la politique ne l’admet',
    en: 'Exception longer than its policy allows',
  },
  find: ({ dossier }) =>
    dossier.exceptions.flatMap((exception) => {
      const { id, title, policy, endedOn } = exception;
      const longest = dossier.policies.find((one) => one.id === policy)?.exceptionDays;
      if (longest === undefined || endedOn !== undefined || exceptionDays(exception) <= longest) return [];
      const name = named(id, title);
      return at(
        'exceptions',
        id,
        `La dérogation ${name.fr} dure ${exceptionDays(exception)} jours\u00A0; la politique en admet ${longest}.`,
        `The exception ${name.en} lasts ${exceptionDays(exception)} days; the policy allows ${longest}.`,
      );
    }),
};
