import type { Text } from '#kernel/text.ts';
import { line, objects, optional, plain, reference } from '../register/field.ts';

/** What shows that something was done: where it is to be seen, or the file itself. */
export function evidence(label: Text = { fr: 'Preuves', en: 'Evidence' }) {
  return objects(label, {
    title: line({ fr: 'Intitulé', en: 'Title' }),
    location: optional(plain({ fr: 'Emplacement', en: 'Location' }, undefined, 2000)),
    file: optional(reference({ fr: 'Fichier', en: 'File' }, 'attachments')),
  });
}
