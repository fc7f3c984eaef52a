import { statement } from '../../../controls/statement.ts';
import { at, type IntegrityRule } from '../finding.ts';

export const controlUndecided: IntegrityRule = {
  id: 'control-undecided',
  severity: 'warning',
  clause: 'ISO/IEC 27001:2022 §6.1.3 d)',
  title: { fr: 'Mesure ISO 27002 sans décision', en: 'ISO 27002 measure without decision' },
  find: ({ dossier }) =>
    statement(dossier.applicability)
      .filter(({ decision }) => decision === undefined)
      .map(({ control }) =>
        at(
          'applicability',
          control,
          `La mesure ${control} n’est ni incluse ni exclue.`,
          `Measure ${control} is neither included nor excluded.`,
        ),
      ),
};
