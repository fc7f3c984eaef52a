import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { INTERVIEW_STATUSES, type Interview, interviews } from '#domain/mission/interview.ts';
import { preparationQuery, registerQuery, type StoredRow } from '../../api/queries.ts';
import { rowAddress, useAddressSearch } from '../../ui/address.ts';
import { nextId } from '../../ui/entry/fresh-row.ts';
import { slug } from '../../ui/entry/slug.ts';
import { useSave } from '../../ui/entry/use-save.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useRowNames } from '../../ui/register/row-names.ts';
import { RoomLink } from '../../ui/room-link.tsx';
import { useMember } from '../../ui/session.tsx';
import { Await, Empty, Refused } from '../../ui/states.tsx';
import { FromGuide } from './from-guide.tsx';
import { questionsOf } from './interview-answers.ts';

const WORDS = {
  title: { fr: 'Entretiens', en: 'Interviews' },
  held: { fr: 'tenus sur', en: 'held out of' },
  all: { fr: 'Ouvrir le registre', en: 'Open the register' },
  none: { fr: 'Aucun entretien n’est encore prévu.', en: 'No interview is planned yet.' },
  noneTold: {
    fr: 'Une heure avec chaque personne qui sait comment les choses se passent vraiment vaut dix documents.',
    en: 'An hour with each person who knows how things really are is worth ten documents.',
  },
  hold: { fr: 'Mener l’entretien', en: 'Hold the interview' },
  read: { fr: 'Relire', en: 'Read again' },
  questions: { fr: 'questions', en: 'questions' },
  question: { fr: 'question', en: 'question' },
  answered: { fr: 'réponses', en: 'answers' },
  answer: { fr: 'réponse', en: 'answer' },
  plan: { fr: 'Prévoir un entretien', en: 'Plan an interview' },
  role: { fr: 'Rôle à entendre', en: 'Role to hear' },
  choose: { fr: 'Choisir…', en: 'Choose…' },
  guide: { fr: 'Guide de questions', en: 'Guide of questions' },
  noGuide: { fr: 'Sans guide', en: 'Without a guide' },
  subject: { fr: 'Sujet', en: 'Subject' },
};

/** Whom the study listens to: what was planned, what was held, and the next conversation one press away. */
export function Interviews({ dossier }: { readonly dossier: string }) {
  const { t } = useLanguage();
  const { edits } = useMember();
  const query = useQuery(registerQuery(dossier, 'interviews'));
  return (
    <Await query={query}>
      {(rows) => {
        // The rows of a register are read through its description.
        const all = rows.map(({ row }) => row as unknown as Interview);
        return (
          <>
            <section aria-labelledby="interviews">
              <div className="section-head">
                <h2 id="interviews">
                  {t(WORDS.title)}{' '}
                  <span className="quiet">
                    {all.filter(({ status }) => status === 'held').length} {t(WORDS.held)} {all.length}
                  </span>
                </h2>
                <RoomLink address={rowAddress(dossier, 'interviews')}>{t(WORDS.all)}</RoomLink>
              </div>
              {all.length === 0 && (
                <Empty title={t(WORDS.none)}>
                  <p>{t(WORDS.noneTold)}</p>
                </Empty>
              )}
              <ul className="plain-list interviews">
                {all.map((interview) => (
                  <InterviewLine key={interview.id} dossier={dossier} interview={interview} />
                ))}
              </ul>
            </section>
            {edits && (
              <section aria-labelledby="plan-interview">
                <h2 id="plan-interview">{t(WORDS.plan)}</h2>
                <PlanInterview dossier={dossier} rows={rows} />
                <FromGuide dossier={dossier} kind="interviews" taken={rows} />
              </section>
            )}
          </>
        );
      }}
    </Await>
  );
}

function InterviewLine({ dossier, interview }: { readonly dossier: string; readonly interview: Interview }) {
  const { t, titled, day, counted } = useLanguage();
  const { edits } = useMember();
  const [, change] = useAddressSearch();
  const role = useRowNames(dossier, ['roles']).get('roles')?.get(interview.role) ?? interview.role;
  const { id, subject, status, person, date, answers } = interview;
  const facts = [
    person,
    date && day(date),
    counted(questionsOf(interview).length, WORDS.question, WORDS.questions),
    answers.length > 0 ? counted(answers.length, WORDS.answer, WORDS.answered) : undefined,
  ].flatMap((fact) => fact || []);
  return (
    <li>
      <div>
        <p className="interview-role">
          <b>{t(role)}</b>{' '}
          <span className={`state-badge ${status === 'held' ? 'state-done' : 'state-planned'}`}>
            {t(INTERVIEW_STATUSES[status])}
          </span>
        </p>
        <p>{t(subject)}</p>
        <p className="quiet">{facts.join(' · ')}</p>
      </div>
      <Button
        variant={status === 'held' ? 'default' : 'filled'}
        aria-label={titled(status === 'held' || !edits ? WORDS.read : WORDS.hold, t(role))}
        onClick={() => change({ interview: id })}
      >
        {t(status === 'held' || !edits ? WORDS.read : WORDS.hold)}
      </Button>
    </li>
  );
}

function PlanInterview({ dossier, rows }: { readonly dossier: string; readonly rows: readonly StoredRow[] }) {
  const { t } = useLanguage();
  const [, change] = useAddressSearch();
  const names = useRowNames(dossier, ['roles']).get('roles') ?? new Map();
  const guides = useQuery(preparationQuery).data?.interviews ?? [];
  const [role, setRole] = useState('');
  const [chosen, setChosen] = useState<string | undefined>();
  const [written, setWritten] = useState<string | undefined>();
  const save = useSave(dossier, 'interviews');
  const guide = guides.find(({ id }) => id === (chosen ?? guides.find((one) => one.role === role)?.id));
  const subject = written ?? (guide ? t(guide.subject) : '');
  const plan = async (event: FormEvent) => {
    event.preventDefault();
    const taken = rows.map(({ row }) => row);
    const id =
      nextId(interviews, taken) ??
      freeId(
        `interview-${slug(role)}`,
        taken.map((row) => String(row.id)),
      );
    const questions = guide?.questions.map(({ ask }) => ask) ?? [];
    const words = written === undefined && guide ? guide.subject : subject;
    await save.mutateAsync({
      row: { id, role, subject: words, status: 'planned', questions },
      version: undefined,
    });
    change({ interview: id });
  };
  return (
    <form className="filters" onSubmit={(event) => plan(event).catch(() => undefined)}>
      <NativeSelect
        label={t(WORDS.role)}
        required
        value={role}
        onChange={(event) => setRole(event.currentTarget.value)}
        data={[
          { value: '', label: t(WORDS.choose), disabled: true },
          ...[...names].map(([id, name]) => ({ value: id, label: t(name) })),
        ]}
      />
      <NativeSelect
        label={t(WORDS.guide)}
        value={guide?.id ?? ''}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[
          { value: '', label: t(WORDS.noGuide) },
          ...guides.map(({ id, name }) => ({ value: id, label: t(name) })),
        ]}
      />
      <TextInput
        label={t(WORDS.subject)}
        required
        className="wide-input"
        value={subject}
        onChange={(event) => setWritten(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="default"
        loading={save.isPending}
        disabled={role === '' || subject === ''}
      >
        {t(WORDS.plan)}
      </Button>
      {save.error && <Refused error={save.error} />}
    </form>
  );
}

function freeId(wanted: string, taken: readonly string[]): string {
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? wanted : `${wanted}-${count}`;
    if (!taken.includes(id)) return id;
  }
}
