import { at, type IntegrityRule } from '../finding.ts';

export const exclusionWithoutReason: IntegrityRule = {
  id: 'exclusion-without-reason',
  severity: 'error',
  clause: 'ISO/IEC 27001:2022 §6.1.3 d)',
  title: { fr: 'Exclusion sans justification', en: 'Exclusion without justification' },
  find: ({ dossier }) =>
    dossier.applicability
      .filter(({ decision, justification }) => decision === 'excluded' && justification === undefined)
      .map(({ control }) =>
        at(
          'applicability',
          control,
          `Dites pourquoi la mesure ${control} est exclue.`,
          `Say why measure ${control} is excluded.`,
        ),
      ),
};
