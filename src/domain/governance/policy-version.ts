import type { z } from 'zod';
import { day, flag, id, line, optional, plain, prose, reference } from '../register/field.ts';
import { defineRegister } from '../register/register.ts';
import { approvals } from '../study/approval.ts';

/** A policy as it was published on a day. Written by publishing, and never changed again. */
export const policyVersions = defineRegister({
  id: 'policyVersions',
  one: { fr: 'Version publiée', en: 'Published version' },
  many: { fr: 'Versions publiées des politiques', en: 'Published versions of policies' },
  clause: 'ISO/IEC 27001:2022 §7.5.3 e)',
  key: 'id',
  fields: {
    id: id({ fr: 'Identifiant', en: 'Id' }),
    policy: reference({ fr: 'Politique', en: 'Policy' }, 'policies'),
    title: line({ fr: 'Titre', en: 'Title' }),
    version: plain({ fr: 'Version', en: 'Version' }, undefined, 20),
    body: optional(prose({ fr: 'Texte', en: 'Text' })),
    file: optional(reference({ fr: 'Fichier', en: 'File' }, 'attachments')),
    changes: optional(prose({ fr: 'Ce qui a changé', en: 'What changed' })),
    material: flag({ fr: 'Changement important', en: 'Material change' }),
    approvals: approvals(),
    publishedOn: day({ fr: 'Publiée le', en: 'Published on' }),
    publishedBy: plain({ fr: 'Publiée par', en: 'Published by' }),
    hash: plain(
      { fr: 'Empreinte du texte', en: 'Hash of the text' },
      {
        fr: 'SHA-256 du titre, du texte, du fichier et de la version\u00A0: un texte changé ne lui correspond plus.',
        en: 'SHA-256 of title, text, file and version: a text that was changed no longer matches it.',
      },
      64,
    ),
  },
});

export const PolicyVersion = policyVersions.row;
export type PolicyVersion = z.infer<typeof PolicyVersion>;
