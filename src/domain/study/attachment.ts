import type { z } from 'zod';
import { day, id, line, number, optional, plain } from '../register/field.ts';
import { defineRegister } from '../register/register.ts';

/** The most that one file may weigh, in bytes. */
export const MAX_ATTACHMENT_BYTES = 20_000_000;

/**
 * A file that belongs to the dossier: the evidence of a measure, a policy in Word, the report of an audit. The row says
 * which file; its bytes lie beside the dossier, under their hash, so that a snapshot freezes what the files were too.
 */
export const attachments = defineRegister({
  id: 'attachments',
  one: { fr: 'Pièce jointe', en: 'Attachment' },
  many: { fr: 'Pièces jointes', en: 'Attachments' },
  clause: 'ISO/IEC 27001:2022 §7.5.3',
  key: 'id',
  fields: {
    id: id({ fr: 'Identifiant', en: 'Id' }),
    name: plain(
      { fr: 'Nom du fichier', en: 'File name' },
      {
        fr: 'Sans dossier, avec son extension, par exemple rapport.pdf.',
        en: 'Without a folder, with its extension, for example report.pdf.',
      },
      150,
    ),
    title: optional(line({ fr: 'Intitulé', en: 'Title' })),
    mediaType: plain(
      { fr: 'Type de fichier', en: 'Kind of file' },
      { fr: 'Type MIME, par exemple application/pdf.', en: 'MIME type, for example application/pdf.' },
      100,
    ),
    size: number({ fr: 'Taille', en: 'Size' }, 0, MAX_ATTACHMENT_BYTES, { fr: 'octets', en: 'bytes' }),
    hash: plain(
      { fr: 'Empreinte SHA-256', en: 'SHA-256 hash' },
      {
        fr: '64 chiffres hexadécimaux\u00A0; le fichier doit y correspondre.',
        en: '64 hexadecimal digits; the file must match it.',
      },
      64,
    ),
    addedBy: optional(plain({ fr: 'Ajoutée par', en: 'Added by' })),
    addedOn: optional(day({ fr: 'Ajoutée le', en: 'Added on' })),
  },
});

export const Attachment = attachments.row;
export type Attachment = z.infer<typeof Attachment>;
