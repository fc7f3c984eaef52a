import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/queries.ts';
import { ROLES } from '../api/rights.ts';

/** Who is signed in and what the current organisation lets them do; nothing at all until that is known. */
export function useMember() {
  const session = useQuery(sessionQuery).data;
  const role = session?.organisation?.role;
  const { edits, approves, administers } = role ? ROLES[role] : NOTHING;
  return { session, user: session?.user, organisation: session?.organisation, edits, approves, administers };
}

const NOTHING = { edits: false, approves: false, administers: false } as const;
