import { at, type IntegrityRule } from '../finding.ts';

export const scopeIncomplete: IntegrityRule = {
  id: 'scope-incomplete',
  severity: 'warning',
  clause: 'ISO/IEC 27001:2022 §4.3',
  title: { fr: 'Périmètre sans limite', en: 'Scope without boundary' },
  find: ({ dossier }) => {
    const { scope, study } = dossier;
    if (!scope.some(({ side }) => side === 'in')) {
      return [
        at(
          'study',
          study.id,
          'Dites ce que l’étude couvre : le périmètre est vide.',
          'Say what the study covers: the scope is empty.',
        ),
      ];
    }
    if (scope.some(({ side }) => side === 'out')) return [];
    return [
      at(
        'study',
        study.id,
        'Dites ce que l’étude laisse dehors, et pourquoi : un périmètre sans limite ne se vérifie pas.',
        'Say what the study leaves out, and why: a scope without boundary cannot be checked.',
      ),
    ];
  },
};
