import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { registerOf } from '#domain/dossier/registers.ts';
import type { RegisterId } from '#domain/register/names.ts';
import { keyOf, type Row } from '#domain/register/register.ts';
import type { Wording } from '#kernel/text.ts';
import type { StoredRow } from '../../api/queries.ts';
import { withValues } from '../grid/sheet/deed.ts';
import { useLanguage } from '../language.tsx';
import { useSave } from './use-save.ts';

const UNDO = { fr: 'Annuler', en: 'Undo' };

/** Writes some fields of a row at once, as one step of the work; its notice takes it back. */
export function useChange(dossier: string, register: RegisterId) {
  const { t, titled } = useLanguage();
  const save = useSave(dossier, register);
  const change = async (stored: StoredRow, values: Row, told: Wording) => {
    const saved = await save.mutateAsync({ row: withValues(stored.row, values), version: stored.version });
    const key = keyOf(registerOf(register), stored.row);
    const id = `changed-${register}-${key}`;
    const undo = () => {
      notifications.hide(id);
      save.mutate({ row: stored.row, version: saved.version });
    };
    notifications.show({
      ...{ id, autoClose: 20_000 },
      title: titled(told, key),
      message: (
        <Button size="compact-sm" variant="default" onClick={undo}>
          {t(UNDO)}
        </Button>
      ),
    });
    return saved;
  };
  return { change, pending: save.isPending, error: save.error };
}
