import type { z } from 'zod';
import { choice, day, id, line, optional, plain, reference } from '../register/field.ts';
import { defineRegister } from '../register/register.ts';

export const DOCUMENT_STATUSES = {
  'to-request': { fr: 'À demander', en: 'To be requested' },
  requested: { fr: 'Demandé', en: 'Requested' },
  received: { fr: 'Reçu', en: 'Received' },
  refused: { fr: 'Refusé', en: 'Refused' },
  missing: { fr: 'N’existe pas', en: 'Does not exist' },
  'not-applicable': { fr: 'Sans objet', en: 'Not applicable' },
} as const;

/** A document to collect before the study. */
export const documents = defineRegister({
  id: 'documents',
  one: { fr: 'Document à collecter', en: 'Document to collect' },
  many: { fr: 'Collecte documentaire', en: 'Documents to collect' },
  clause: 'ISO/IEC 27005:2022 §7.2',
  key: 'id',
  fields: {
    id: id({ fr: 'Identifiant', en: 'Id' }),
    name: line({ fr: 'Document', en: 'Document' }),
    status: choice({ fr: 'État', en: 'Status' }, DOCUMENT_STATUSES),
    receivedOn: optional(day({ fr: 'Reçu le', en: 'Received on' })),
    location: optional(plain({ fr: 'Emplacement', en: 'Location' }, undefined, 2000)),
    file: optional(reference({ fr: 'Fichier', en: 'File' }, 'attachments')),
    remark: optional(line({ fr: 'Remarque', en: 'Remark' })),
  },
});

export type CollectedDocument = z.infer<typeof documents.row>;
