import { neededControls } from '../../needed-controls.ts';
import { at, type IntegrityRule } from '../finding.ts';

export const exclusionContradicted: IntegrityRule = {
  id: 'exclusion-contradicted',
  severity: 'error',
  clause: 'ISO/IEC 27001:2022 §6.1.3 c)',
  title: { fr: 'Mesure exclue dont un scénario a besoin', en: 'Excluded measure that a scenario needs' },
  find: (view) => {
    const needed = neededControls(view);
    return view.dossier.applicability.flatMap(({ control, decision }) => {
      const scenarios = needed.get(control) ?? [];
      if (decision !== 'excluded' || scenarios.length === 0) return [];
      return at(
        'applicability',
        control,
        `La mesure ${control} est exclue, mais le traitement de ${scenarios.join(', ')} s’appuie sur elle.`,
        `Measure ${control} is excluded, but the treatment of ${scenarios.join(', ')} rests on it.`,
      );
    });
  },
};
