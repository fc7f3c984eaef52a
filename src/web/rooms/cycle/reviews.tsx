import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { INPUT_STATES, REVIEW_TOPICS, type Review } from '#domain/pdca/review.ts';
import { addMonths, localDay } from '#kernel/date.ts';
import { call } from '../../api/client.ts';
import { dossierKey, registerQuery, type StoredRow } from '../../api/queries.ts';
import { rowAddress } from '../../ui/address.ts';
import { DownloadReport } from '../../ui/download-report.tsx';
import { useChange } from '../../ui/entry/use-change.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { useMember } from '../../ui/session.tsx';
import { Await, Empty, Refused } from '../../ui/states.tsx';
import { Decisions } from './decisions.tsx';
import { HoldReview } from './hold-review.tsx';

const WORDS = {
  none: { fr: 'Aucune revue de direction n’est prévue.', en: 'No management review is planned.' },
  noneTold: {
    fr: 'La préparation remplit, depuis les registres, ce que la direction doit regarder ; il reste à dire ce qu’aucun registre ne sait.',
    en: 'Preparing it fills in, from the registers, what management must look at; what no register knows is left to be said.',
  },
  plannedOn: { fr: 'Prévue le', en: 'Planned on' },
  prepare: { fr: 'Préparer une revue', en: 'Prepare a review' },
  again: { fr: 'Préparer à nouveau', en: 'Prepare again' },
  heldOn: { fr: 'tenue le', en: 'held on' },
  planned: { fr: 'prévue le', en: 'planned on' },
  undated: { fr: 'sans date', en: 'without a day' },
  with: { fr: 'avec', en: 'with' },
  next: { fr: 'prochaine le', en: 'next on' },
  inputs: { fr: 'Ce que la direction regarde', en: 'What management looks at' },
  topic: { fr: 'Sujet', en: 'Topic' },
  state: { fr: 'État', en: 'State' },
  summary: { fr: 'Ce qui est présenté', en: 'What is presented' },
  seen: { fr: 'Marquer examiné', en: 'Mark as examined' },
  unseen: { fr: 'Remettre à examiner', en: 'Mark as not examined' },
  examined: { fr: 'Sujet examiné', en: 'Topic examined' },
  edit: { fr: 'Compléter la revue', en: 'Complete the review' },
  conclusion: { fr: 'Conclusion', en: 'Conclusion' },
  document: { fr: 'Télécharger le dossier de revue', en: 'Download the review pack' },
  register: { fr: 'Ouvrir le registre des revues', en: 'Open the register of reviews' },
};

const STATE_CLASSES = {
  prepared: 'state-planned',
  'to-complete': 'severity-info',
  examined: 'state-done',
} as const;

interface Props {
  readonly dossier: string;
  readonly onOpen: (key: string) => void;
}

/** The review that comes, with its inputs; those that were held, with what became of their decisions. */
export function Reviews({ dossier, onOpen }: Props) {
  const { t, language } = useLanguage();
  const { edits } = useMember();
  const query = useQuery(registerQuery(dossier, 'reviews'));
  return (
    <Await query={query}>
      {(rows) => {
        const sorted = rows.toSorted((a, b) => (whenOf(a) < whenOf(b) ? 1 : -1));
        const awaited = sorted.some((one) => reviewIn(one).heldOn === undefined);
        return (
          <div className="plan">
            {rows.length === 0 && (
              <Empty title={t(WORDS.none)}>
                <p>{t(WORDS.noneTold)}</p>
              </Empty>
            )}
            {edits && !awaited && <Prepare dossier={dossier} rows={rows} />}
            {sorted.map((stored) => (
              <OneReview key={String(stored.row.id)} dossier={dossier} stored={stored} onOpen={onOpen} />
            ))}
            {rows.length > 0 && (
              <div className="cycle-foot">
                <RoomLink address={rowAddress(dossier, 'reviews')}>{t(WORDS.register)}</RoomLink>
                <DownloadReport
                  dossier={dossier}
                  kind="management-review"
                  format="docx"
                  language={language}
                  label={t(WORDS.document)}
                />
              </div>
            )}
          </div>
        );
      }}
    </Await>
  );
}

/** The rows of this register are reviews: its schema says so on both sides. */
function reviewIn({ row }: StoredRow): Review {
  return row as unknown as Review;
}

/** One that is still to be held stands before all that were. */
function whenOf(stored: StoredRow): string {
  const { heldOn, plannedOn } = reviewIn(stored);
  return heldOn ?? `~${plannedOn ?? ''}`;
}

function usePrepare(dossier: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: { id: string; plannedOn?: string; version?: number }) =>
      call('reviews.prepare', { dossier, ...input }),
    onSettled: () => client.invalidateQueries({ queryKey: dossierKey(dossier) }),
  });
}

function Prepare({ dossier, rows }: { readonly dossier: string; readonly rows: readonly StoredRow[] }) {
  const { t } = useLanguage();
  const today = localDay(new Date());
  const [plannedOn, setPlannedOn] = useState(addMonths(today, 1));
  const prepare = usePrepare(dossier);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const id = freeId(plannedOn.slice(0, 4) || today.slice(0, 4), rows);
    prepare.mutate({ id, ...(plannedOn === '' ? {} : { plannedOn }) });
  };
  return (
    <form className="filters filters-row" onSubmit={submit}>
      <TextInput
        type="date"
        size="sm"
        label={t(WORDS.plannedOn)}
        value={plannedOn}
        onChange={(event) => setPlannedOn(event.currentTarget.value)}
      />
      <Button type="submit" loading={prepare.isPending}>
        {t(WORDS.prepare)}
      </Button>
      {prepare.error && <Refused error={prepare.error} />}
    </form>
  );
}

/** `R-2027`, and `R-2027-2` for the second of a year. */
function freeId(year: string, rows: readonly StoredRow[]): string {
  const taken = new Set(rows.map(({ row }) => row.id));
  let id = `R-${year}`;
  for (let count = 2; taken.has(id); count += 1) id = `R-${year}-${count}`;
  return id;
}

interface ReviewProps {
  readonly dossier: string;
  readonly stored: StoredRow;
  readonly onOpen: (key: string) => void;
}

function OneReview({ dossier, stored, onOpen }: ReviewProps) {
  const { t, day, titled } = useLanguage();
  const { edits } = useMember();
  const prepare = usePrepare(dossier);
  const review = reviewIn(stored);
  const { id, title, heldOn, plannedOn, participants, nextOn, conclusion } = review;
  const standing = [
    heldOn
      ? `${t(WORDS.heldOn)} ${day(heldOn)}`
      : plannedOn
        ? `${t(WORDS.planned)} ${day(plannedOn)}`
        : t(WORDS.undated),
    ...(participants.length > 0 ? [`${t(WORDS.with)} ${participants.map(t).join(', ')}`] : []),
    ...(nextOn ? [`${t(WORDS.next)} ${day(nextOn)}`] : []),
  ];
  return (
    <section aria-labelledby={`review-${id}`}>
      <div className="section-head">
        <h2 id={`review-${id}`}>
          <button type="button" className="link" onClick={() => onOpen(id)}>
            {t(title)}
          </button>{' '}
          <span className="quiet">{standing.join(' · ')}</span>
        </h2>
        {edits && heldOn === undefined && (
          <div className="actions">
            <Button
              size="compact-sm"
              variant="default"
              loading={prepare.isPending}
              onClick={() => prepare.mutate({ id, version: stored.version })}
            >
              {t(WORDS.again)}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => onOpen(id)}>
              {t(WORDS.edit)}
            </Button>
            <HoldReview dossier={dossier} stored={stored} review={review} />
          </div>
        )}
      </div>
      {prepare.error && <Refused error={prepare.error} />}
      {heldOn === undefined && <Inputs dossier={dossier} stored={stored} review={review} />}
      <Decisions dossier={dossier} stored={stored} review={review} />
      {conclusion && <p>{titled(WORDS.conclusion, t(conclusion))}</p>}
    </section>
  );
}

interface InputsProps {
  readonly dossier: string;
  readonly stored: StoredRow;
  readonly review: Review;
}

function Inputs({ dossier, stored, review }: InputsProps) {
  const { t } = useLanguage();
  const { edits } = useMember();
  const { change, pending, error } = useChange(dossier, 'reviews');
  const mark = (place: number, state: Review['inputs'][number]['state']) => {
    const inputs = review.inputs.map((input, at) => (at === place ? { ...input, state } : input));
    change(stored, { inputs }, WORDS.examined).catch(() => undefined);
  };
  if (review.inputs.length === 0) return null;
  return (
    <>
      <h3>{t(WORDS.inputs)}</h3>
      <ScrollRegion label={t(WORDS.inputs)}>
        <table className="plain-table review-inputs">
          <thead>
            <tr>
              <th scope="col">{t(WORDS.topic)}</th>
              <th scope="col">{t(WORDS.summary)}</th>
              <th scope="col">{t(WORDS.state)}</th>
            </tr>
          </thead>
          <tbody>
            {review.inputs.map(({ topic, state, summary }, place) => (
              <tr key={topic}>
                <th scope="row">{t(REVIEW_TOPICS[topic])}</th>
                <td>{summary ? t(summary) : '–'}</td>
                <td>
                  <span className={`state-badge ${STATE_CLASSES[state]}`}>{t(INPUT_STATES[state])}</span>
                  {edits && (
                    <button
                      type="button"
                      className="link review-mark"
                      disabled={pending}
                      aria-label={`${t(state === 'examined' ? WORDS.unseen : WORDS.seen)}, ${t(REVIEW_TOPICS[topic])}`}
                      onClick={() => mark(place, state === 'examined' ? 'to-complete' : 'examined')}
                    >
                      {t(state === 'examined' ? WORDS.unseen : WORDS.seen)}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {error !== null && <Refused error={error} />}
    </>
  );
}
