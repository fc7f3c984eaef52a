import { useState } from 'react';
import type { Interview } from '#domain/mission/interview.ts';
import type { Row } from '#domain/register/register.ts';
import type { StoredRow } from '../../api/queries.ts';
import { useDraft } from '../../ui/entry/use-draft.ts';
import { conflictIn, useSave } from '../../ui/entry/use-save.ts';
import { useMember } from '../../ui/session.tsx';

/** An interview that is being held: what is written is kept in the browser at each key press, and saved when asked. */
export function useInterview(dossier: string, stored: StoredRow) {
  const { organisation } = useMember();
  const key = String(stored.row.id);
  // The same draft as in the form of the register: whoever began there goes on here.
  const draft = useDraft(`vigie:draft:${organisation?.id}:${dossier}:interviews:${key}`, stored, stored.row);
  const save = useSave(dossier, 'interviews');
  const [theirs, setTheirs] = useState<StoredRow | undefined>();
  const write = async (row: Row, version: number | undefined) => {
    try {
      const saved = await save.mutateAsync({ row, version });
      setTheirs(undefined);
      draft.take({ row: saved.row, base: saved.row, version: saved.version });
    } catch (error) {
      setTheirs(conflictIn(error));
    }
  };
  return {
    draft,
    // The rows of a register are read through its description.
    interview: draft.row as unknown as Interview,
    write,
    save: () => write(draft.row, draft.version),
    saving: save.isPending,
    error: theirs ? undefined : save.error,
    theirs,
    leaveConflict: () => setTheirs(undefined),
  };
}
