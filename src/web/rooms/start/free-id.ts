/** An id from a title that no dossier has yet: `analyse-de-risques-2026`, then `…-2`. */
export function freeId(title: string, taken: readonly string[]): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const base = plain === '' ? 'dossier' : plain;
  let count = 2;
  let id = base;
  while (taken.includes(id)) {
    id = `${base}-${count}`;
    count += 1;
  }
  return id;
}
