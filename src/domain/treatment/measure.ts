import type { z } from 'zod';
import {
  choice,
  controls,
  day,
  id,
  line,
  money,
  number,
  optional,
  prose,
  reference,
  references,
} from '../register/field.ts';
import { defineRegister } from '../register/register.ts';
import { evidence } from '../study/evidence.ts';

export const HORIZONS = {
  'quick-win': { fr: 'Gain rapide', en: 'Quick win' },
  'month-1': { fr: 'Mois 1', en: 'Month 1' },
  'month-6': { fr: 'Mois 6', en: 'Month 6' },
  'month-12': { fr: 'Mois 12', en: 'Month 12' },
  continuous: { fr: 'En continu', en: 'Continuous' },
  yearly: { fr: 'Chaque année', en: 'Yearly' },
} as const;
export type Horizon = keyof typeof HORIZONS;

export const MEASURE_STATUSES = {
  proposed: { fr: 'Proposée', en: 'Proposed' },
  decided: { fr: 'Décidée', en: 'Decided' },
  'in-progress': { fr: 'En cours', en: 'In progress' },
  done: { fr: 'Faite', en: 'Done' },
  abandoned: { fr: 'Abandonnée', en: 'Abandoned' },
} as const;

/** Something to do about one or more risks, by somebody, before some day. */
export const measures = defineRegister({
  id: 'measures',
  one: { fr: 'Mesure', en: 'Measure' },
  many: { fr: 'Mesures', en: 'Measures' },
  clause: 'ISO/IEC 27001:2022 §6.1.3 e), §6.2, §8.3',
  key: 'id',
  fields: {
    id: id({ fr: 'Identifiant', en: 'Id' }),
    title: line({ fr: 'Mesure', en: 'Measure' }),
    description: optional(prose({ fr: 'Description', en: 'Description' })),
    controls: controls({ fr: 'Mesures ISO 27002', en: 'ISO 27002 measures' }),
    owner: optional(reference({ fr: 'Responsable', en: 'Owner' }, 'roles')),
    horizon: choice({ fr: 'Échéance', en: 'Horizon' }, HORIZONS),
    start: optional(day({ fr: 'Début', en: 'Start' })),
    due: optional(day({ fr: 'Pour le', en: 'Due' })),
    status: choice({ fr: 'Avancement', en: 'Status' }, MEASURE_STATUSES),
    doneOn: optional(day({ fr: 'Faite le', en: 'Done on' })),
    costOnce: optional(money({ fr: 'Coût unique', en: 'One-off cost' })),
    costYearly: optional(money({ fr: 'Coût annuel', en: 'Yearly cost' })),
    effort: optional(
      number({ fr: 'Charge', en: 'Effort' }, 0, 1000, { fr: 'jours-homme', en: 'person-days' }),
    ),
    dependsOn: references({ fr: 'Après', en: 'After' }, 'measures'),
    evidence: evidence(),
  },
});

export const Measure = measures.row;
export type Measure = z.infer<typeof Measure>;

/** Still to be done. */
export function isOpen(measure: Pick<Measure, 'status'>): boolean {
  return measure.status !== 'done' && measure.status !== 'abandoned';
}
