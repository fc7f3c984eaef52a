import type { Address } from '../address.ts';

/** The glossary, beside the dossier that is open; where none is, by itself. */
export function glossaryAddress(dossier: string | undefined, term?: string): Address {
  const to = dossier === undefined ? '/glossary' : `/d/${dossier}/glossary`;
  return term === undefined ? { to } : { to, search: { term } };
}
