import { createHash } from 'node:crypto';
import type { Dossier } from '#domain/dossier/dossier.ts';
import type { Attachment } from '#domain/study/attachment.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Logo } from '../model/document.ts';
import { drawLogo } from './logo.ts';

/** The row of the attachment that is the logo of the organisation; undefined where it has none. */
export function logoRow({ company, attachments }: Dossier): Attachment | undefined {
  return attachments.find(({ id }) => id === company.identity?.logo);
}

interface Asked {
  readonly dossier: Dossier;
  readonly logo?: Uint8Array | undefined;
}

/** The logo of a document, drawn. Without the very file that the dossier names, the document would be another: refused. */
export function logoOf({ dossier, logo }: Asked): Result<Logo | undefined> {
  const row = logoRow(dossier);
  if (!row) return ok(undefined);
  const found = logo && createHash('sha256').update(logo).digest('hex');
  if (logo && found === row.hash) return drawLogo(logo);
  return refuse({
    code: 'missing-logo',
    path: ['company', 'identity', 'logo'],
    found: row.id,
    message: {
      fr: `le fichier du logo (${row.name}) n’est plus là ; joignez-le de nouveau, ou retirez le logo de l’identité`,
      en: `the file of the logo (${row.name}) is gone; attach it again, or take the logo out of the identity`,
    },
  });
}
