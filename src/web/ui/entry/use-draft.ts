import { useEffect, useRef, useState } from 'react';
import type { Row } from '#domain/register/register.ts';
import { canonical } from '#kernel/canonical.ts';
import type { StoredRow } from '../../api/queries.ts';
import { readStored, writeStored } from '../stored.ts';

/** What is being written: kept in the browser at each key press, so that a reload or a crash loses nothing. */
export interface Draft {
  readonly row: Row;
  /** The row and version that it was made on; absent for a new row. */
  readonly base: Row | undefined;
  readonly version: number | undefined;
}

interface Drafting extends Draft {
  readonly dirty: boolean;
  /** It was found in the browser, from an earlier visit. */
  readonly restored: boolean;
  readonly set: (name: string, value: unknown) => void;
  /** Takes another state of the row as what is being written, and the version it stands on. */
  readonly take: (draft: Draft) => void;
  readonly discard: () => void;
}

export function useDraft(key: string, stored: StoredRow | undefined, fresh: Row): Drafting {
  const [kept] = useState(() => readDraft(key));
  const [draft, setDraft] = useState<Draft>(kept ?? draftOf(stored, fresh));
  const [restored, setRestored] = useState(kept !== undefined);
  const dirty = canonical(draft.row) !== canonical(draft.base ?? fresh);
  const last = useRef(draft);
  last.current = draft;

  // What somebody else saved in the meantime is shown at once, unless something is being written.
  useEffect(() => {
    if (stored && !isDirty(last.current, fresh) && last.current.version !== stored.version) {
      setDraft(draftOf(stored, fresh));
    }
  }, [stored, fresh]);
  useEffect(() => writeStored(key, dirty ? JSON.stringify(draft) : undefined), [key, draft, dirty]);

  return {
    ...draft,
    dirty,
    restored: restored && dirty,
    set: (name, value) => setDraft((before) => ({ ...before, row: withValue(before.row, name, value) })),
    take: setDraft,
    discard: () => {
      setRestored(false);
      setDraft(draftOf(stored, fresh));
    },
  };
}

function draftOf(stored: StoredRow | undefined, fresh: Row): Draft {
  return { row: stored?.row ?? fresh, base: stored?.row, version: stored?.version };
}

function isDirty(draft: Draft, fresh: Row): boolean {
  return canonical(draft.row) !== canonical(draft.base ?? fresh);
}

function withValue(row: Row, name: string, value: unknown): Row {
  const { [name]: _, ...rest } = row;
  return value === undefined ? rest : { ...row, [name]: value };
}

function readDraft(key: string): Draft | undefined {
  const text = readStored(key);
  if (text === undefined) return undefined;
  try {
    const draft: unknown = JSON.parse(text);
    return isDraft(draft) ? draft : undefined;
  } catch {
    return undefined;
  }
}

function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && 'row' in value && typeof value.row === 'object';
}
