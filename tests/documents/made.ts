import type { Kind } from '#documents/kinds/kind.ts';
import type { Document } from '#documents/model/document.ts';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { takeSnapshot } from '#domain/dossier/snapshot.ts';
import { view } from '#domain/dossier/view.ts';
import type { Language } from '#kernel/text.ts';
import { TODAY } from '../dossiers/small.ts';

/** The document of a kind for a dossier on the day of the tests; about the study where no row is named. */
export function made(
  kind: Kind<'document'>,
  dossier: Dossier,
  language: Language = 'fr',
  subject = dossier.study.id,
): Document {
  return kind.build({ view: view(dossier, TODAY), snapshot: takeSnapshot(dossier).hash, language }, subject);
}
