import { definesConsequences } from '../../../scope/criteria.ts';
import { at, type IntegrityRule } from '../finding.ts';

export const criteriaUndefined: IntegrityRule = {
  id: 'criteria-undefined',
  severity: 'error',
  clause: 'ISO/IEC 27005:2022 §6.4.3',
  title: { fr: 'Niveaux de conséquence sans définition', en: 'Consequence levels without definition' },
  find: ({ criteria }) =>
    definesConsequences(criteria)
      ? []
      : [
          at(
            'criteria',
            criteria.id,
            'Chaque niveau de conséquence doit être défini dans une dimension au moins : deux personnes doivent coter pareil.',
            'Each consequence level must be defined in at least one dimension: two people must rate alike.',
          ),
        ],
};
