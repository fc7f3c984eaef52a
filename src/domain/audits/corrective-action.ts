import type { z } from 'zod';
import { choice, day, id, line, object, optional, plain, prose, reference } from '../register/field.ts';
import { defineRegister } from '../register/register.ts';
import { evidence } from '../study/evidence.ts';

export const EFFECTIVENESS = {
  effective: { fr: 'Efficace', en: 'Effective' },
  partly: { fr: 'En partie', en: 'Partly' },
  ineffective: { fr: 'Inefficace', en: 'Ineffective' },
} as const;

/** What removes the cause of a finding, and whether it did. */
export const correctiveActions = defineRegister({
  id: 'correctiveActions',
  one: { fr: 'Action corrective', en: 'Corrective action' },
  many: { fr: 'Actions correctives', en: 'Corrective actions' },
  clause: 'ISO/IEC 27001:2022 §10.2',
  key: 'id',
  fields: {
    id: id({ fr: 'Identifiant', en: 'Id' }),
    finding: reference({ fr: 'Constat', en: 'Finding' }, 'auditFindings'),
    title: line({ fr: 'Action', en: 'Action' }),
    cause: optional(
      prose(
        { fr: 'Cause', en: 'Cause' },
        {
          fr: 'Pourquoi cela a pu arriver, pas seulement ce qui est arrivé.',
          en: 'Why it could happen, not only what happened.',
        },
      ),
    ),
    owner: optional(reference({ fr: 'Responsable', en: 'Owner' }, 'roles')),
    due: optional(day({ fr: 'Pour le', en: 'Due' })),
    doneOn: optional(day({ fr: 'Faite le', en: 'Done on' })),
    measure: optional(
      reference({ fr: 'Mesure du plan', en: 'Measure of the plan' }, 'measures', {
        fr: 'Quand l’action est portée par le plan de traitement.',
        en: 'Where the treatment plan carries the action.',
      }),
    ),
    evidence: evidence(),
    checkDue: optional(
      day(
        { fr: 'Efficacité à vérifier le', en: 'Effectiveness to check on' },
        {
          fr: 'Assez tard pour voir si la cause revient.',
          en: 'Late enough to see whether the cause comes back.',
        },
      ),
    ),
    check: optional(
      object(
        { fr: 'Vérification d’efficacité', en: 'Effectiveness check' },
        {
          on: day({ fr: 'Le', en: 'On' }),
          by: plain({ fr: 'Par', en: 'By' }),
          result: choice({ fr: 'Résultat', en: 'Result' }, EFFECTIVENESS),
          remark: optional(line({ fr: 'Remarque', en: 'Remark' })),
        },
      ),
    ),
  },
});

export const CorrectiveAction = correctiveActions.row;
export type CorrectiveAction = z.infer<typeof CorrectiveAction>;
