import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { RegisterId } from '#domain/register/names.ts';

/** What stands after the question mark: plain words, so that an address can be read, kept and sent. */
export type Search = Readonly<Record<string, string>>;

export interface Address {
  readonly to: string;
  readonly search?: Search;
}

export function roomAddress(dossier: string, room: string, search?: Search): Address {
  const to = room === '' ? `/d/${dossier}` : `/d/${dossier}/${room}`;
  return search ? { to, search } : { to };
}

/** Where rows of a register are read and changed; those that belong to a scenario are changed in its panel. */
export function rowAddress(dossier: string, register: RegisterId, row?: string): Address {
  const search = row === undefined ? undefined : { row };
  switch (register) {
    case 'scenarios':
      return roomAddress(dossier, 'scenarios', search);
    case 'evaluations':
      return roomAddress(dossier, 'scenarios', search && { ...search, tab: 'rating' });
    case 'treatments':
      return roomAddress(dossier, 'scenarios', search && { ...search, tab: 'treatment' });
    case 'applicability':
      return roomAddress(dossier, 'applicability', search);
    case 'policies':
      return roomAddress(dossier, 'governance', row === undefined ? undefined : { policy: row });
    case 'exceptions':
      return roomAddress(dossier, 'governance', { view: 'exceptions', ...search });
    case 'requests':
      return roomAddress(dossier, 'providers', row === undefined ? undefined : { request: row });
    case 'steps':
      return roomAddress(dossier, 'mission', { view: 'steps' });
    default:
      return roomAddress(dossier, `registers/${register}`, search);
  }
}

/** The dossier that the address names. Only for what stands below /d/. */
export function useDossier(): string {
  const { dossier } = useParams({ strict: false }) as { readonly dossier?: string };
  if (dossier === undefined) throw new Error('useDossier stands in a room of a dossier');
  return dossier;
}

/** The search of the address, and how to change some of it; a word that is undefined is taken away. */
export function useAddressSearch(): readonly [
  Search,
  (change: Readonly<Record<string, string | undefined>>) => void,
] {
  // The router reads and writes plain words: see routes.tsx.
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const change = (words: Readonly<Record<string, string | undefined>>) => {
    const next = (before: Search) =>
      Object.fromEntries(
        Object.entries({ ...before, ...words }).filter(([, value]) => value !== undefined && value !== ''),
      );
    // `to: '.'` stays in the room; the router was not told its routes one by one.
    navigate({ to: '.', search: next as never, replace: true, resetScroll: false });
  };
  return [search, change];
}
