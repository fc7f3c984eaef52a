import type { z } from 'zod';
import {
  choice,
  controls,
  day,
  flag,
  id,
  line,
  number,
  optional,
  plain,
  prose,
  reference,
  references,
} from '../register/field.ts';
import { defineRegister } from '../register/register.ts';
import { approvals, refusal } from '../study/approval.ts';

/** A policy says what holds; a procedure says who does what, and when; a charter is signed by each person. */
export const POLICY_KINDS = {
  policy: { fr: 'Politique', en: 'Policy' },
  procedure: { fr: 'Procédure', en: 'Procedure' },
  charter: { fr: 'Charte', en: 'Charter' },
} as const;

export const POLICY_STATUSES = {
  draft: { fr: 'Projet', en: 'Draft' },
  'in-approval': { fr: 'En approbation', en: 'In approval' },
  approved: { fr: 'Approuvée', en: 'Approved' },
  published: { fr: 'Publiée', en: 'Published' },
  retired: { fr: 'Retirée', en: 'Retired' },
} as const;
export type PolicyStatus = keyof typeof POLICY_STATUSES;

/** A policy or procedure as it is being written; what was published of it stands in its versions. */
export const policies = defineRegister({
  id: 'policies',
  one: { fr: 'Politique', en: 'Policy' },
  many: { fr: 'Politiques et procédures', en: 'Policies and procedures' },
  clause: 'ISO/IEC 27001:2022 §5.2, §7.5; ISO/IEC 27002:2022 5.1',
  key: 'id',
  fields: {
    id: id({ fr: 'Identifiant', en: 'Id' }),
    title: line({ fr: 'Titre', en: 'Title' }),
    kind: choice({ fr: 'Nature', en: 'Kind' }, POLICY_KINDS),
    template: optional(
      plain(
        { fr: 'Modèle', en: 'Template' },
        {
          fr: 'Identifiant du catalogue des politiques dont le texte est parti.',
          en: 'Id in the catalogue of policies that the text started from.',
        },
        80,
      ),
    ),
    owner: optional(reference({ fr: 'Responsable', en: 'Owner' }, 'roles')),
    readers: references({ fr: 'Doivent en prendre connaissance', en: 'Must acknowledge it' }, 'roles', {
      fr: 'Les rôles dont les titulaires confirment l’avoir lue à chaque changement important.',
      en: 'The roles whose holders confirm having read it at each material change.',
    }),
    status: choice({ fr: 'État', en: 'Status' }, POLICY_STATUSES),
    version: plain({ fr: 'Version', en: 'Version' }, undefined, 20),
    body: optional(
      prose(
        { fr: 'Texte', en: 'Text' },
        {
          fr: 'En Markdown. Vide quand le texte est un fichier à vous.',
          en: 'In Markdown. Empty where the text is a file of yours.',
        },
      ),
    ),
    file: optional(
      reference({ fr: 'Fichier Word ou PDF', en: 'Word or PDF file' }, 'attachments', {
        fr: 'Votre propre document, qui tient lieu de texte.',
        en: 'Your own document, which stands for the text.',
      }),
    ),
    changes: optional(prose({ fr: 'Ce qui change', en: 'What changes' })),
    material: flag(
      { fr: 'Changement important', en: 'Material change' },
      {
        fr: 'Chacun devra de nouveau en prendre connaissance.',
        en: 'Everybody will have to acknowledge it again.',
      },
    ),
    author: optional(plain({ fr: 'Rédigée par', en: 'Written by' })),
    approvals: approvals(),
    refusal: refusal(),
    publishedOn: optional(day({ fr: 'Publiée le', en: 'Published on' })),
    reviewMonths: optional(
      number({ fr: 'À revoir tous les', en: 'Reviewed every' }, 1, 60, { fr: 'mois', en: 'months' }),
    ),
    nextReview: optional(day({ fr: 'Prochaine revue', en: 'Next review' })),
    exceptionDays: optional(
      number(
        { fr: 'Durée maximale d’une dérogation', en: 'Longest exception' },
        1,
        365,
        { fr: 'jours', en: 'days' },
        {
          fr: 'Une dérogation plus longue est signalée.',
          en: 'A longer exception is reported.',
        },
      ),
    ),
    controls: controls({ fr: 'Mesures ISO 27002', en: 'ISO 27002 measures' }),
    measures: references({ fr: 'Mesures du plan', en: 'Measures of the plan' }, 'measures'),
    scenarios: references({ fr: 'Risques visés', en: 'Risks it answers' }, 'scenarios'),
  },
});

export const Policy = policies.row;
export type Policy = z.infer<typeof Policy>;
