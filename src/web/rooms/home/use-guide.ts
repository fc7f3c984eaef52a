import { useQuery } from '@tanstack/react-query';
import { dossiersQuery, type Overview } from '../../api/queries.ts';
import { useMember } from '../../ui/session.tsx';
import { useKept } from '../../ui/use-kept.ts';

type Wish = 'open' | 'closed' | 'unsaid';

/**
 * Whether the first steps stand on the home page: from the first day of a study until they are walked, but not on a sample,
 * unless the reader said otherwise in this browser.
 */
export function useGuide(dossier: string, { firstRun }: Pick<Overview, 'firstRun'>) {
  const { organisation, edits } = useMember();
  const dossiers = useQuery(dossiersQuery).data;
  const [wish, setWish] = useKept<Wish>(`vigie:guide:${organisation?.id}:${dossier}`, 'unsaid', read);
  const isOwn = dossiers?.find(({ id }) => id === dossier)?.sample === false;
  const isWanted = isOwn && edits && firstRun.some(({ done }) => !done);
  return {
    isOpen: wish === 'unsaid' ? isWanted : wish === 'open',
    open: () => setWish(() => 'open'),
    close: () => setWish(() => 'closed'),
  };
}

function read(kept: unknown): Wish | undefined {
  return kept === 'open' || kept === 'closed' ? kept : undefined;
}
