import { slug } from '../../ui/entry/slug.ts';

/** An id from a title that no dossier has yet: `analyse-de-risques-2026`, then `…-2`. */
export function freeId(title: string, taken: readonly string[]): string {
  const base = slug(title) || 'dossier';
  let count = 2;
  let id = base;
  while (taken.includes(id)) {
    id = `${base}-${count}`;
    count += 1;
  }
  return id;
}
