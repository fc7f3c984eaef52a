import type { z } from 'zod';
import {
  choice,
  day,
  id,
  line,
  lines,
  number,
  object,
  objects,
  optional,
  plain,
  prose,
} from '../register/field.ts';
import { defineRegister } from '../register/register.ts';

export const CLASSIFICATIONS = {
  public: { fr: 'Public', en: 'Public' },
  internal: { fr: 'Interne', en: 'Internal' },
  confidential: { fr: 'Confidentiel', en: 'Confidential' },
  restricted: { fr: 'Diffusion restreinte', en: 'Restricted' },
} as const;

export const STUDY_STATUSES = {
  draft: { fr: 'Projet', en: 'Draft' },
  final: { fr: 'Version finale', en: 'Final' },
} as const;

/** The study itself: what it is called, which version it is, who approved it. */
export const study = defineRegister({
  id: 'study',
  one: { fr: 'Étude', en: 'Study' },
  many: { fr: 'Étude', en: 'Study' },
  clause: 'ISO/IEC 27001:2022 §7.5',
  key: 'id',
  single: true,
  fields: {
    id: id({ fr: 'Identifiant', en: 'Id' }),
    title: line({ fr: 'Titre', en: 'Title' }),
    organisation: plain({ fr: 'Organisation', en: 'Organisation' }),
    language: choice(
      { fr: 'Langue de travail', en: 'Working language' },
      {
        fr: { fr: 'Français', en: 'French' },
        en: { fr: 'Anglais', en: 'English' },
      },
    ),
    currency: plain(
      { fr: 'Devise', en: 'Currency' },
      { fr: 'Code ISO 4217, par exemple EUR.', en: 'ISO 4217 code, for example EUR.' },
      3,
    ),
    version: plain({ fr: 'Version', en: 'Version' }, undefined, 20),
    status: choice({ fr: 'Statut', en: 'Status' }, STUDY_STATUSES),
    classification: choice({ fr: 'Classification', en: 'Classification' }, CLASSIFICATIONS),
    date: day({ fr: 'Date de l’étude', en: 'Date of the study' }),
    author: plain({ fr: 'Auteur', en: 'Author' }),
    objectives: lines({ fr: 'Objectifs', en: 'Objectives' }),
    method: optional(prose({ fr: 'Précisions de méthode', en: 'Notes on method' })),
    plannedDays: optional(
      object(
        { fr: 'Durée totale prévue', en: 'Planned total duration' },
        {
          min: number({ fr: 'Au moins', en: 'At least' }, 0, 365, { fr: 'jours', en: 'days' }),
          max: number({ fr: 'Au plus', en: 'At most' }, 0, 365, { fr: 'jours', en: 'days' }),
        },
      ),
    ),
    approvals: objects(
      { fr: 'Approbations', en: 'Approvals' },
      {
        by: plain({ fr: 'Par', en: 'By' }),
        capacity: line({ fr: 'En qualité de', en: 'Acting as' }),
        on: optional(day({ fr: 'Le', en: 'On' })),
      },
    ),
  },
});

export const Study = study.row;
export type Study = z.infer<typeof Study>;
