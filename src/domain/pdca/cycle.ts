import type { z } from 'zod';
import { day, id, lines, number, object, optional, plain, prose, reference } from '../register/field.ts';
import { defineRegister } from '../register/register.ts';

/** The four stages of continual improvement, in order. */
export const STAGES = ['plan', 'do', 'check', 'act'] as const;
export type CycleStage = (typeof STAGES)[number];

export const STAGE_WORDS = {
  plan: { fr: 'Planifier', en: 'Plan' },
  do: { fr: 'Faire', en: 'Do' },
  check: { fr: 'Vérifier', en: 'Check' },
  act: { fr: 'Améliorer', en: 'Act' },
} as const;

function stage(of: CycleStage) {
  return optional(
    object(STAGE_WORDS[of], {
      from: optional(day({ fr: 'Du', en: 'From' })),
      until: optional(day({ fr: 'Au', en: 'Until' })),
      notes: optional(prose({ fr: 'Notes', en: 'Notes' })),
    }),
  );
}

/** A year of the management system: planned, done, checked, improved. Where it stands is computed from the dossier. */
export const cycles = defineRegister({
  id: 'cycles',
  one: { fr: 'Cycle PDCA', en: 'PDCA cycle' },
  many: { fr: 'Cycles PDCA', en: 'PDCA cycles' },
  clause: 'ISO/IEC 27001:2022 §10.1',
  key: 'id',
  fields: {
    id: id({ fr: 'Identifiant', en: 'Id' }),
    year: number({ fr: 'Année', en: 'Year' }, 2000, 2100),
    startedOn: day({ fr: 'Commencé le', en: 'Started on' }),
    objectives: lines({ fr: 'Objectifs de l’année', en: 'Objectives of the year' }),
    plan: stage('plan'),
    do: stage('do'),
    check: stage('check'),
    act: stage('act'),
    closedOn: optional(day({ fr: 'Clos le', en: 'Closed on' })),
    previous: optional(reference({ fr: 'Cycle précédent', en: 'Previous cycle' }, 'cycles')),
    snapshot: optional(
      plain(
        { fr: 'Empreinte de l’étude au départ', en: 'Hash of the study at the start' },
        {
          fr: 'L’état figé de l’année précédente, d’où le cycle est parti.',
          en: 'The frozen state of the year before, which the cycle started from.',
        },
        64,
      ),
    ),
  },
});

export const Cycle = cycles.row;
export type Cycle = z.infer<typeof Cycle>;
