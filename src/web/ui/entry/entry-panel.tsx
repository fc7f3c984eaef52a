import { Button, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { registerOf } from '#domain/dossier/registers.ts';
import type { RegisterId } from '#domain/register/names.ts';
import { keyOf, type Row } from '#domain/register/register.ts';
import { nameOfRow } from '#domain/register/row-name.ts';
import { registerQuery, type StoredRow } from '../../api/queries.ts';
import { useLanguage } from '../language.tsx';
import { useMember } from '../session.tsx';
import { Await, Empty, Refused } from '../states.tsx';
import { EntryForm } from './entry-form.tsx';
import { freshRow } from './fresh-row.ts';
import { History } from './history.tsx';
import { Panel } from './panel.tsx';
import { useRemove, useSave } from './use-save.ts';

const WORDS = {
  new: { fr: 'Nouvelle ligne', en: 'New row' },
  gone: { fr: 'Cette ligne n’existe pas ou plus.', en: 'This row does not exist, or no longer does.' },
  saved: { fr: 'Enregistré', en: 'Saved' },
  remove: { fr: 'Supprimer…', en: 'Delete…' },
  sure: { fr: 'Supprimer cette ligne ?', en: 'Delete this row?' },
  told: {
    fr: 'Vous pourrez la rétablir aussitôt. Une ligne dont une autre a besoin n’est pas supprimée.',
    en: 'You can restore it at once. A row that another one needs is not deleted.',
  },
  yes: { fr: 'Supprimer', en: 'Delete' },
  no: { fr: 'Garder', en: 'Keep' },
  removed: { fr: 'Supprimé', en: 'Deleted' },
  undo: { fr: 'Rétablir', en: 'Restore' },
  by: { fr: 'Modifié par', en: 'Changed by' },
};

/** The key that stands for a row that is being written for the first time. */
export const NEW = 'new';

interface Props {
  readonly dossier: string;
  readonly register: RegisterId;
  /** The key of the row, or NEW. */
  readonly row: string;
  readonly preset?: Row;
  readonly hidden?: readonly string[];
  readonly removable?: boolean;
  readonly readOnly?: boolean;
  /** Names the draft of a new row, where several may be begun. */
  readonly draft?: string;
  readonly onClose: () => void;
  readonly onSaved?: (stored: StoredRow) => void;
  /** What a register shows of a row besides its fields. */
  readonly children?: ReactNode;
}

/** One row of a register, read and changed beside the table. */
export function EntryPanel(props: Props) {
  const { dossier, register: id, row: key, onClose } = props;
  const { t } = useLanguage();
  const register = registerOf(id);
  const query = useQuery(registerQuery(dossier, id));
  const stored = query.data?.find(({ row }) => keyOf(register, row) === key);
  const name = stored ? (nameOfRow(register, stored.row) ?? key) : key === NEW ? WORDS.new : key;
  return (
    <Panel title={t(name)} kicker={`${t(register.one)}${stored ? ` · ${key}` : ''}`} onClose={onClose}>
      <Await query={query}>
        {(rows) =>
          stored || key === NEW || props.preset ? (
            <Entry {...props} key={key} stored={stored} rows={rows} />
          ) : (
            <Empty title={t(WORDS.gone)} />
          )
        }
      </Await>
    </Panel>
  );
}

interface EntryProps extends Omit<Props, 'row' | 'onClose'> {
  readonly stored: StoredRow | undefined;
  readonly rows: readonly StoredRow[];
  readonly onClose?: () => void;
}

/** The form of a row with what surrounds it: who changed it, deletion, history. */
export function Entry(props: EntryProps) {
  const { dossier, register: id, stored, rows, preset, hidden, readOnly, onSaved, onClose, children } = props;
  const { t, shortDay } = useLanguage();
  const register = registerOf(id);
  const fresh = useMemo(
    () =>
      freshRow(
        register,
        rows.map(({ row }) => row),
        preset ?? {},
      ),
    [register, rows, preset],
  );
  return (
    <>
      {children}
      <EntryForm
        dossier={dossier}
        register={id}
        stored={stored}
        fresh={fresh}
        {...(hidden ? { hidden } : {})}
        {...(readOnly ? { readOnly } : {})}
        {...(props.draft === undefined ? {} : { draft: props.draft })}
        onSaved={(saved) => {
          notifications.show({ message: t(WORDS.saved) });
          onSaved?.(saved);
        }}
      >
        {stored && props.removable && (
          <RemoveButton dossier={dossier} register={id} stored={stored} onRemoved={() => onClose?.()} />
        )}
      </EntryForm>
      {stored && (
        <>
          <p className="quiet">
            {t(WORDS.by)} {stored.updatedBy}, {shortDay(stored.updatedAt.slice(0, 10))}
          </p>
          <History dossier={dossier} register={id} row={keyOf(register, stored.row)} />
        </>
      )}
    </>
  );
}

function RemoveButton({
  dossier,
  register,
  stored,
  onRemoved,
}: {
  readonly dossier: string;
  readonly register: RegisterId;
  readonly stored: StoredRow;
  readonly onRemoved: () => void;
}) {
  const { t, titled } = useLanguage();
  const { edits } = useMember();
  const [asking, setAsking] = useState(false);
  const remove = useRemove(dossier, register);
  const restore = useSave(dossier, register);
  if (!edits) return null;
  const key = keyOf(registerOf(register), stored.row);
  const confirm = async () => {
    await remove.mutateAsync({ key, version: stored.version });
    setAsking(false);
    onRemoved();
    const id = `removed-${register}-${key}`;
    const undo = async () => {
      notifications.hide(id);
      await restore.mutateAsync({ row: stored.row, version: undefined });
    };
    notifications.show({
      id,
      autoClose: 20_000,
      title: titled(WORDS.removed, key),
      message: (
        <Button size="compact-sm" variant="default" onClick={undo}>
          {t(WORDS.undo)}
        </Button>
      ),
    });
  };
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
        {t(WORDS.remove)}
      </Button>
      <Modal opened={asking} onClose={() => setAsking(false)} title={t(WORDS.sure)} centered>
        <p>{t(WORDS.told)}</p>
        {remove.error && <Refused error={remove.error} />}
        <div className="actions">
          <Button color="red" loading={remove.isPending} onClick={() => confirm().catch(() => undefined)}>
            {t(WORDS.yes)}
          </Button>
          <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
            {t(WORDS.no)}
          </Button>
        </div>
      </Modal>
    </>
  );
}
