import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { REGISTERS } from '#domain/dossier/registers.ts';
import type { Review } from '#domain/pdca/review.ts';
import { localDay } from '#kernel/date.ts';
import { registerQuery, type StoredRow } from '../../api/queries.ts';
import { rowAddress } from '../../ui/address.ts';
import { freshRow } from '../../ui/entry/fresh-row.ts';
import { useChange } from '../../ui/entry/use-change.tsx';
import { useSave } from '../../ui/entry/use-save.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useRowNames } from '../../ui/register/row-names.ts';
import { RoomLink } from '../../ui/room-link.tsx';
import { useMember } from '../../ui/session.tsx';
import { Refused } from '../../ui/states.tsx';

const WORDS = {
  title: { fr: 'Décisions', en: 'Decisions' },
  none: { fr: 'Aucune décision n’est encore notée.', en: 'No decision is noted yet.' },
  decision: { fr: 'Décision', en: 'Decision' },
  owner: { fr: 'Responsable', en: 'Owner' },
  nobody: { fr: 'sans responsable', en: 'without an owner' },
  due: { fr: 'Pour le', en: 'Due' },
  noDue: { fr: 'sans date', en: 'without a day' },
  done: { fr: 'exécutée le', en: 'carried out on' },
  late: { fr: 'en retard', en: 'overdue' },
  add: { fr: 'Noter la décision', en: 'Note the decision' },
  added: { fr: 'Décision notée', en: 'Decision noted' },
  isDone: { fr: 'Dire qu’elle est exécutée', en: 'Say that it is carried out' },
  saidDone: { fr: 'Décision exécutée', en: 'Decision carried out' },
  measure: { fr: 'En faire une mesure', en: 'Make it a measure' },
  linked: { fr: 'Mesure ajoutée au plan', en: 'Measure added to the plan' },
};

interface Props {
  readonly dossier: string;
  readonly stored: StoredRow;
  readonly review: Review;
}

type Decision = Review['decisions'][number];

/** What management decided, who carries it out and by when; a decision becomes a measure of the plan in one press. */
export function Decisions({ dossier, stored, review }: Props) {
  const { t } = useLanguage();
  const { edits } = useMember();
  const client = useQueryClient();
  const { change, pending, error } = useChange(dossier, 'reviews');
  const add = useSave(dossier, 'measures');
  const write = (place: number, values: Partial<Decision>, told: { fr: string; en: string }) =>
    change(
      stored,
      { decisions: review.decisions.map((one, at) => (at === place ? { ...one, ...values } : one)) },
      told,
    ).catch(() => undefined);
  const makeMeasure = async (place: number, { decision, owner, due }: Decision) => {
    const measures = await client.ensureQueryData(registerQuery(dossier, 'measures'));
    const rows = measures.map(({ row }) => row);
    const fresh = freshRow(REGISTERS.measures, rows, {
      ...{ title: decision, horizon: 'month-6', status: 'decided' },
      ...(owner && { owner }),
      ...(due && { due }),
    });
    const row = fresh.id === undefined ? { ...fresh, id: `${review.id}-${place + 1}` } : fresh;
    const saved = await add.mutateAsync({ row, version: undefined });
    await write(place, { measure: String(saved.row.id) }, WORDS.linked);
  };
  return (
    <>
      <h3>{t(WORDS.title)}</h3>
      {review.decisions.length === 0 && <p className="quiet">{t(WORDS.none)}</p>}
      <ul className="plain-list review-decisions">
        {review.decisions.map((decision, place) => (
          <DecisionLine
            // biome-ignore lint/suspicious/noArrayIndexKey: a decision has no key but its place
            key={place}
            dossier={dossier}
            decision={decision}
            busy={pending || add.isPending}
            onDone={() => write(place, { doneOn: localDay(new Date()) }, WORDS.saidDone)}
            onMeasure={() => makeMeasure(place, decision).catch(() => undefined)}
          />
        ))}
      </ul>
      {add.error && <Refused error={add.error} />}
      {error !== null && <Refused error={error} />}
      {edits && (
        <AddDecision
          dossier={dossier}
          review={review.id}
          busy={pending}
          onAdd={(decision) => change(stored, { decisions: [...review.decisions, decision] }, WORDS.added)}
        />
      )}
    </>
  );
}

interface LineProps {
  readonly dossier: string;
  readonly decision: Decision;
  readonly busy: boolean;
  readonly onDone: () => void;
  readonly onMeasure: () => void;
}

function DecisionLine({ dossier, decision: one, busy, onDone, onMeasure }: LineProps) {
  const { t, shortDay } = useLanguage();
  const { edits } = useMember();
  const roles = useRowNames(dossier, ['roles']).get('roles');
  const { decision, owner, due, doneOn, measure } = one;
  const late = doneOn === undefined && due !== undefined && due < localDay(new Date());
  const standing = [
    owner ? t(roles?.get(owner) ?? owner) : t(WORDS.nobody),
    doneOn
      ? `${t(WORDS.done)} ${shortDay(doneOn)}`
      : due
        ? `${t(WORDS.due).toLowerCase()} ${shortDay(due)}`
        : t(WORDS.noDue),
  ];
  return (
    <li>
      <p>
        {t(decision)}{' '}
        <span className="quiet">
          {standing.join(' · ')}
          {late && <b> · {t(WORDS.late)}</b>}
        </span>{' '}
        {measure && <RoomLink address={rowAddress(dossier, 'measures', measure)}>{measure}</RoomLink>}
      </p>
      {edits && (doneOn === undefined || measure === undefined) && (
        <div className="actions">
          {doneOn === undefined && (
            <Button
              size="compact-sm"
              variant="default"
              disabled={busy}
              aria-label={`${t(WORDS.isDone)}, ${t(decision)}`}
              onClick={onDone}
            >
              {t(WORDS.isDone)}
            </Button>
          )}
          {measure === undefined && doneOn === undefined && (
            <Button
              size="compact-sm"
              variant="default"
              disabled={busy}
              aria-label={`${t(WORDS.measure)}, ${t(decision)}`}
              onClick={onMeasure}
            >
              {t(WORDS.measure)}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

interface AddProps {
  readonly dossier: string;
  readonly review: string;
  readonly busy: boolean;
  readonly onAdd: (decision: Decision) => Promise<unknown>;
}

function AddDecision({ dossier, review, busy, onAdd }: AddProps) {
  const { t } = useLanguage();
  const roles = useRowNames(dossier, ['roles']).get('roles');
  const [decision, setDecision] = useState('');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (decision.trim() === '') return;
    const made = { decision: decision.trim(), ...(owner && { owner }), ...(due && { due }) };
    onAdd(made).then(
      () => {
        setDecision('');
        setDue('');
      },
      // What was refused is said above, and what was written stays.
      () => undefined,
    );
  };
  return (
    <form className="review-add" aria-label={`${t(WORDS.add)} ${review}`} onSubmit={submit}>
      <TextInput
        size="sm"
        label={t(WORDS.decision)}
        maxLength={300}
        value={decision}
        onChange={(event) => setDecision(event.currentTarget.value)}
      />
      <NativeSelect
        size="sm"
        label={t(WORDS.owner)}
        value={owner}
        onChange={(event) => setOwner(event.currentTarget.value)}
        data={[
          { value: '', label: '–' },
          ...[...(roles ?? [])].map(([value, name]) => ({ value, label: t(name) })),
        ]}
      />
      <TextInput
        size="sm"
        type="date"
        label={t(WORDS.due)}
        value={due}
        onChange={(event) => setDue(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={busy || decision.trim() === ''}>
        {t(WORDS.add)}
      </Button>
    </form>
  );
}
