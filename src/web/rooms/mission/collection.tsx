import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type CollectedDocument, DOCUMENT_STATUSES } from '#domain/mission/document.ts';
import { localDay } from '#kernel/date.ts';
import { registerQuery, type StoredRow } from '../../api/queries.ts';
import { NEW } from '../../ui/entry/entry-panel.tsx';
import { useSave } from '../../ui/entry/use-save.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useMember } from '../../ui/session.tsx';
import { Await, Empty, Refused } from '../../ui/states.tsx';
import { FromGuide } from './from-guide.tsx';
import type { PartProps } from './opened.ts';

const WORDS = {
  title: { fr: 'Documents à réunir', en: 'Documents to gather' },
  known: { fr: 'au sort connu sur', en: 'accounted for out of' },
  told: {
    fr: 'Un document qui n’existe pas, ou que l’on refuse de montrer, est déjà une réponse.',
    en: 'A document that does not exist, or that nobody will show, is an answer already.',
  },
  none: { fr: 'Aucun document n’est encore à réunir.', en: 'No document is to be gathered yet.' },
  add: { fr: 'Ajouter un document', en: 'Add a document' },
  status: { fr: 'État', en: 'Status' },
  received: { fr: 'Reçu le', en: 'Received on' },
};

type Status = CollectedDocument['status'];

// Object.keys forgets the literal types of the record.
const STATUS_IDS = Object.keys(DOCUMENT_STATUSES) as readonly Status[];
const OPEN: readonly Status[] = ['to-request', 'requested'];

/** What was asked for, what came and what will not: one press each. */
export function Collection({ dossier, onOpen }: PartProps) {
  const { t } = useLanguage();
  const { edits } = useMember();
  const query = useQuery(registerQuery(dossier, 'documents'));
  const add = edits && (
    <Button size="compact-sm" variant="default" onClick={() => onOpen({ register: 'documents', row: NEW })}>
      {t(WORDS.add)}
    </Button>
  );
  return (
    <section aria-labelledby="collection">
      <Await query={query}>
        {(rows) => {
          const known = rows.filter(({ row }) => !OPEN.includes(statusOf(row))).length;
          return (
            <>
              <div className="section-head">
                <h2 id="collection">
                  {t(WORDS.title)}{' '}
                  <span className="quiet">
                    {known} {t(WORDS.known)} {rows.length}
                  </span>
                </h2>
                {add}
              </div>
              <p className="quiet">{t(WORDS.told)}</p>
              {rows.length === 0 && <Empty title={t(WORDS.none)} />}
              <ul className="plain-list collection">
                {rows.map((stored) => (
                  <CollectedLine
                    key={String(stored.row.id)}
                    dossier={dossier}
                    stored={stored}
                    onOpen={() => onOpen({ register: 'documents', row: String(stored.row.id) })}
                  />
                ))}
              </ul>
              {edits && <FromGuide dossier={dossier} kind="documents" taken={rows} />}
            </>
          );
        }}
      </Await>
    </section>
  );
}

interface LineProps {
  readonly dossier: string;
  readonly stored: StoredRow;
  readonly onOpen: () => void;
}

function CollectedLine({ dossier, stored, onOpen }: LineProps) {
  const { t, titled, shortDay } = useLanguage();
  const { edits } = useMember();
  const save = useSave(dossier, 'documents');
  // The rows of a register are read through its description.
  const row = stored.row as unknown as CollectedDocument;
  const { name, status, remark, receivedOn } = row;
  // While it is being saved, the line shows what was pressed.
  const shown = save.isPending ? statusOf(save.variables.row) : status;
  const set = (next: Status) => {
    const today = localDay(new Date());
    const { receivedOn: _, ...rest } = row;
    const day = next === 'received' ? { receivedOn: receivedOn ?? today } : {};
    save.mutate({ row: { ...rest, status: next, ...day }, version: stored.version });
  };
  return (
    <li>
      <div>
        <button type="button" className="link" onClick={onOpen}>
          {t(name)}
        </button>
        {remark && <p className="quiet">{t(remark)}</p>}
        {receivedOn && <p className="quiet">{titled(WORDS.received, shortDay(receivedOn))}</p>}
        {save.error && <Refused error={save.error} />}
      </div>
      {edits ? (
        <fieldset className="status-buttons" aria-label={titled(WORDS.status, t(name))}>
          {STATUS_IDS.map((one) => (
            <button key={one} type="button" aria-pressed={shown === one} onClick={() => set(one)}>
              {t(DOCUMENT_STATUSES[one])}
            </button>
          ))}
        </fieldset>
      ) : (
        <b>{t(DOCUMENT_STATUSES[status])}</b>
      )}
    </li>
  );
}

function statusOf(row: StoredRow['row']): Status {
  return STATUS_IDS.find((one) => one === row.status) ?? 'to-request';
}
