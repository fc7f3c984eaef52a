import { Button, Progress } from '@mantine/core';
import { useState } from 'react';
import { keyOf, type Register } from '#domain/register/register.ts';
import { Dialog } from '../dialog.tsx';
import { ConflictView } from '../entry/conflict-view.tsx';
import { useLanguage } from '../language.tsx';
import type { Sayer } from '../register/show-value.ts';
import { Refused } from '../states.tsx';
import type { Sheet, SheetRow, SheetView } from './sheet/sheet.ts';

const WORDS = {
  saving: { fr: 'Enregistrement', en: 'Saving' },
  one: { fr: 'ligne n’est pas encore enregistrée', en: 'row is not saved yet' },
  many: { fr: 'lignes ne sont pas encore enregistrées', en: 'rows are not saved yet' },
  kept: {
    fr: 'Ce qui est écrit est gardé dans ce navigateur. Complétez ou corrigez les cellules marquées : chaque ligne complète part aussitôt.',
    en: 'What is written is kept in this browser. Complete or mend the marked cells: each complete row is sent at once.',
  },
  restored: {
    fr: 'Ce que vous aviez écrit sans l’enregistrer a été retrouvé.',
    en: 'What you wrote without saving it was found again.',
  },
  save: { fr: 'Enregistrer', en: 'Save' },
  again: { fr: 'Réessayer', en: 'Try again' },
  discard: { fr: 'Abandonner', en: 'Discard' },
  show: { fr: 'Aller à la première', en: 'Go to the first' },
  conflictOne: {
    fr: 'ligne a été modifiée aussi par quelqu’un d’autre',
    en: 'row was changed by somebody else too',
  },
  conflictMany: {
    fr: 'lignes ont été modifiées aussi par quelqu’un d’autre',
    en: 'rows were changed by somebody else too',
  },
  compare: { fr: 'Comparer', en: 'Compare' },
  theirs: { fr: 'Garder la version enregistrée', en: 'Keep the saved version' },
  gone: {
    fr: 'Vous avez supprimé cette ligne pendant qu’une autre personne la modifiait.',
    en: 'You deleted this row while somebody else was changing it.',
  },
};

interface Props {
  readonly sheet: Sheet;
  readonly view: SheetView;
  readonly register: Register;
  readonly sayer: Sayer;
  /** Something was found again from an earlier visit. */
  readonly restored: boolean;
  readonly onGo: (row: SheetRow, column: string) => void;
}

/** What is not stored yet, why, and the way on: nothing that somebody wrote is out of sight. */
export function SheetStatus({ sheet, view, register, sayer, restored, onGo }: Props) {
  const { t, counted } = useLanguage();
  const [compared, setCompared] = useState<SheetRow | undefined>();
  const conflicts = view.unsaved.filter(({ local }) => local?.state === 'conflict');
  const waiting = view.unsaved.filter(({ local }) => local?.state !== 'conflict');
  const complete = waiting.filter(({ local }) => local?.refusals.length === 0);
  const [firstFaulty] = waiting.filter(({ local }) => (local?.refusals.length ?? 0) > 0);
  return (
    <>
      {view.progress && (
        <div className="sheet-progress" role="status">
          {t(WORDS.saving)} {view.progress.done} / {view.progress.total}
          <Progress value={(100 * view.progress.done) / view.progress.total} aria-label={t(WORDS.saving)} />
        </div>
      )}
      {view.problem !== undefined && <Refused error={view.problem} />}
      {waiting.length > 0 && (
        <div className="notice sheet-notice" role="status">
          <p>
            {restored && `${t(WORDS.restored)} `}
            <b>{counted(waiting.length, WORDS.one, WORDS.many)}.</b> {firstFaulty && t(WORDS.kept)}
          </p>
          <div className="actions">
            {complete.length > 0 && (
              <Button size="compact-sm" onClick={() => sheet.retry()}>
                {t(view.problem === undefined ? WORDS.save : WORDS.again)}
              </Button>
            )}
            {firstFaulty && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() =>
                  onGo(firstFaulty, String(firstFaulty.local?.refusals[0]?.path[0] ?? register.key))
                }
              >
                {t(WORDS.show)}
              </Button>
            )}
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => sheet.discard(waiting.map(({ id }) => id))}
            >
              {t(WORDS.discard)}
            </Button>
          </div>
        </div>
      )}
      {conflicts.length > 0 && (
        <div className="notice sheet-notice" role="status">
          <p>
            <b>{counted(conflicts.length, WORDS.conflictOne, WORDS.conflictMany)}.</b>
          </p>
          <div className="actions">
            {conflicts.slice(0, 5).map((row) => (
              <Button key={row.id} size="compact-sm" onClick={() => setCompared(row)}>
                {t(WORDS.compare)} {keyOf(register, row.row)}
              </Button>
            ))}
          </div>
        </div>
      )}
      {compared && (
        <Compare
          row={view.byId.get(compared.id) ?? compared}
          register={register}
          sayer={sayer}
          sheet={sheet}
          onClose={() => setCompared(undefined)}
        />
      )}
    </>
  );
}

function Compare({
  row,
  register,
  sayer,
  sheet,
  onClose,
}: {
  readonly row: SheetRow;
  readonly register: Register;
  readonly sayer: Sayer;
  readonly sheet: Sheet;
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  const { local } = row;
  const theirs = local?.theirs;
  return (
    <Dialog onClose={onClose} title={keyOf(register, row.row)} size="lg">
      {local?.row && theirs ? (
        <ConflictView
          register={register}
          base={local.base?.row}
          mine={local.row}
          theirs={theirs}
          sayer={sayer}
          onKeep={(kept, version) => {
            sheet.resolve(row.id, kept, { ...theirs, version });
            onClose();
          }}
          onLater={onClose}
        />
      ) : (
        <>
          <p>{t(WORDS.gone)}</p>
          <Button
            onClick={() => {
              sheet.discard([row.id]);
              onClose();
            }}
          >
            {t(WORDS.theirs)}
          </Button>
        </>
      )}
    </Dialog>
  );
}
