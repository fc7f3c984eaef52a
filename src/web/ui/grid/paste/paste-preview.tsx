import { Button, Checkbox, NativeSelect, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Register } from '#domain/register/register.ts';
import type { Text } from '#kernel/text.ts';
import { Dialog } from '../../dialog.tsx';
import { useLanguage } from '../../language.tsx';
import { sentenceCase } from '../../states.tsx';
import type { GridColumn } from '../column.ts';
import type { Change } from '../sheet/deed.ts';
import type { SheetRow } from '../sheet/sheet.ts';
import type { Reader } from '../values/read-value.ts';
import { countsOf, type Outcome, type PlannedCell, type PlannedRow, planPaste, readHeading } from './plan.ts';

const WORDS = {
  title: { fr: 'Coller : voici ce qui va changer', en: 'Paste: this is what will change' },
  heading: { fr: 'La première ligne porte les titres', en: 'The first row holds the headings' },
  way: { fr: 'Où coller', en: 'Where to paste' },
  place: { fr: 'À partir de la cellule choisie', en: 'From the chosen cell on' },
  match: { fr: 'Retrouver les lignes par identifiant ou nom', en: 'Find the rows by id or name' },
  newRow: { fr: 'nouvelle ligne', en: 'new row' },
  newRows: { fr: 'nouvelles lignes', en: 'new rows' },
  changedRow: { fr: 'ligne modifiée', en: 'changed row' },
  changedRows: { fr: 'lignes modifiées', en: 'changed rows' },
  unmatched: { fr: 'valeur non reconnue', en: 'value not recognised' },
  unmatchedMany: { fr: 'valeurs non reconnues', en: 'values not recognised' },
  refused: { fr: 'valeur refusée', en: 'value refused' },
  refusedMany: { fr: 'valeurs refusées', en: 'values refused' },
  incomplete: {
    fr: 'ligne restera à compléter avant d’être enregistrée',
    en: 'row will stay to be completed before it is saved',
  },
  incompleteMany: {
    fr: 'lignes resteront à compléter avant d’être enregistrées',
    en: 'rows will stay to be completed before they are saved',
  },
  leftOut: {
    fr: 'Les valeurs non reconnues ou refusées sont laissées de côté ; le reste de leur ligne est collé.',
    en: 'Values that are not recognised or refused are left out; the rest of their row is pasted.',
  },
  onlyFaults: { fr: 'Ne montrer que ce qui ne va pas', en: 'Show only what is wrong' },
  ignore: { fr: '(laisser de côté)', en: '(leave out)' },
  column: { fr: 'Colonne collée', en: 'Pasted column' },
  rowHead: { fr: 'Ligne', en: 'Row' },
  apply: { fr: 'Coller', en: 'Paste' },
  cancel: { fr: 'Ne rien coller', en: 'Paste nothing' },
  nothing: { fr: 'Rien ne changerait.', en: 'Nothing would change.' },
  more: { fr: 'autres lignes', en: 'other rows' },
  missing: { fr: 'À compléter', en: 'To be completed' },
};

const OUTCOMES: Readonly<Record<Outcome, { readonly sign: string; readonly words: Text }>> = {
  new: { sign: '+', words: { fr: 'nouveau', en: 'new' } },
  changed: { sign: '~', words: { fr: 'modifié', en: 'changed' } },
  same: { sign: '', words: { fr: 'inchangé', en: 'unchanged' } },
  unmatched: { sign: '?', words: { fr: 'non reconnu', en: 'not recognised' } },
  refused: { sign: '!', words: { fr: 'refusé', en: 'refused' } },
};

/** So many rows are drawn: enough to see that the columns fit. All of them are counted. */
const DRAWN = 60;

interface Props {
  readonly register: Register;
  readonly cells: readonly (readonly string[])[];
  /** The columns from the chosen cell on, and all others that can be pasted into. */
  readonly columns: readonly GridColumn[];
  readonly from: number;
  /** The rows from the chosen cell on. */
  readonly below: readonly SheetRow[];
  readonly all: readonly SheetRow[];
  readonly reader: Reader;
  readonly freshId: () => string;
  readonly onApply: (changes: readonly Change[]) => void;
  readonly onClose: () => void;
}

/** What a pasted block would do, cell by cell, before anything is written. */
export function PastePreview(props: Props) {
  const { register, cells, columns, from, below, all, reader, freshId, onApply, onClose } = props;
  const { t, counted } = useLanguage();
  const found = useMemo(() => readHeading(cells[0] ?? [], register), [cells, register]);
  const [headed, setHeaded] = useState(found !== undefined);
  const [way, setWay] = useState<'place' | 'match'>(
    found?.some((field) => field === register.key || field === 'name' || field === 'title')
      ? 'match'
      : 'place',
  );
  const [own, setOwn] = useState<Readonly<Record<number, string | undefined>>>({});
  const [onlyFaults, setOnlyFaults] = useState(false);
  const fields = useMemo(
    () =>
      (cells[0] ?? []).map((_, place) => {
        if (place in own) return own[place];
        return headed && found ? found[place] : columns[from + place]?.id;
      }),
    [cells, own, headed, found, columns, from],
  );
  const plan = useMemo(
    () =>
      planPaste({
        register,
        cells: headed ? cells.slice(1) : cells,
        fields,
        onto: way === 'match' ? 'matching' : { rows: below },
        all,
        reader,
        freshId,
      }),
    [register, cells, headed, fields, way, below, all, reader, freshId],
  );
  const counts = countsOf(plan);
  const nothing = counts.newRows + counts.changedRows === 0;
  const faulty = plan.filter((row) => row.cells.some((cell) => cell && isFault(cell)));
  const drawn = (onlyFaults ? faulty : [...faulty, ...plan.filter((row) => !faulty.includes(row))]).slice(
    0,
    DRAWN,
  );
  const rest = (onlyFaults ? faulty : plan).length - drawn.length;
  return (
    <Dialog onClose={onClose} title={t(WORDS.title)} size="min(1100px, 94vw)">
      <div className="paste-choices">
        <Checkbox
          label={t(WORDS.heading)}
          checked={headed}
          onChange={(event) => setHeaded(event.currentTarget.checked)}
        />
        <SegmentedControl
          aria-label={t(WORDS.way)}
          size="xs"
          value={way}
          onChange={(value) => setWay(value === 'match' ? 'match' : 'place')}
          data={[
            { value: 'place', label: t(WORDS.place) },
            { value: 'match', label: t(WORDS.match) },
          ]}
        />
      </div>
      <div role="status">
        <ul className="paste-counts">
          <Count kind="new" words={counted(counts.newRows, WORDS.newRow, WORDS.newRows)} />
          <Count kind="changed" words={counted(counts.changedRows, WORDS.changedRow, WORDS.changedRows)} />
          {counts.cells.unmatched > 0 && (
            <Count
              kind="unmatched"
              words={counted(counts.cells.unmatched, WORDS.unmatched, WORDS.unmatchedMany)}
            />
          )}
          {counts.cells.refused > 0 && (
            <Count kind="refused" words={counted(counts.cells.refused, WORDS.refused, WORDS.refusedMany)} />
          )}
          {counts.incomplete > 0 && (
            <Count kind="same" words={counted(counts.incomplete, WORDS.incomplete, WORDS.incompleteMany)} />
          )}
        </ul>
      </div>
      {faulty.length > 0 && (
        <div className="paste-choices">
          <p className="quiet">{t(WORDS.leftOut)}</p>
          <Checkbox
            label={t(WORDS.onlyFaults)}
            checked={onlyFaults}
            onChange={(event) => setOnlyFaults(event.currentTarget.checked)}
          />
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="paste-frame" tabIndex={0} aria-label={t(WORDS.title)}>
        <table className="paste-table">
          <thead>
            <tr>
              <th scope="col">{t(WORDS.rowHead)}</th>
              {fields.map((field, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a pasted column is its place
                <th key={place} scope="col">
                  <NativeSelect
                    size="xs"
                    aria-label={`${t(WORDS.column)} ${place + 1}`}
                    value={field ?? ''}
                    onChange={(event) => setOwn({ ...own, [place]: event.currentTarget.value || undefined })}
                    data={[
                      { value: '', label: t(WORDS.ignore) },
                      ...columns.map(({ id, label }) => ({ value: id, label })),
                    ]}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {drawn.map((row) => (
              <PreviewRow key={row.change.id} row={row} register={register} />
            ))}
          </tbody>
        </table>
        {rest > 0 && <p className="quiet">{`+ ${rest} ${t(WORDS.more)}`}</p>}
      </section>
      {nothing && <p className="quiet">{t(WORDS.nothing)}</p>}
      <div className="actions">
        <Button data-autofocus disabled={nothing} onClick={() => onApply(plan.map(({ change }) => change))}>
          {t(WORDS.apply)}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t(WORDS.cancel)}
        </Button>
      </div>
    </Dialog>
  );
}

function Count({ kind, words }: { readonly kind: Outcome; readonly words: string }) {
  return (
    <li className={`paste-count paste-${kind}`}>
      <span aria-hidden="true">{OUTCOMES[kind].sign} </span>
      {words}
    </li>
  );
}

function PreviewRow({ row, register }: { readonly row: PlannedRow; readonly register: Register }) {
  const { t, titled } = useLanguage();
  const missing = row.missing.map((name) => t(register.fields[name]?.label ?? name)).join(', ');
  return (
    <tr>
      <th scope="row">
        <span className="mono">{String(row.change.after?.[register.key] ?? '–')}</span>
        {row.isNew && <span className="quiet"> {t(OUTCOMES.new.words)}</span>}
        {missing !== '' && <span className="quiet paste-missing">{titled(WORDS.missing, missing)}</span>}
      </th>
      {row.cells.map((cell, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a pasted cell is its place
        <td key={place} className={cell ? `paste-${cell.outcome}` : undefined}>
          {cell && <PreviewCell cell={cell} />}
        </td>
      ))}
    </tr>
  );
}

function PreviewCell({ cell }: { readonly cell: PlannedCell }) {
  const { t } = useLanguage();
  const { sign, words } = OUTCOMES[cell.outcome];
  return (
    <>
      {sign !== '' && (
        <span className="paste-sign" title={t(words)}>
          <span aria-hidden="true">{sign}</span>
          <span className="visually-hidden">{t(words)}</span>{' '}
        </span>
      )}
      {cell.text}
      {cell.message && <span className="paste-message">{t(sentenceCase(t(cell.message)))}</span>}
    </>
  );
}

function isFault({ outcome }: PlannedCell): boolean {
  return outcome === 'unmatched' || outcome === 'refused';
}
