import { Button, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, memo, useCallback, useMemo, useRef, useState } from 'react';
import { registerOf } from '#domain/dossier/registers.ts';
import { interviews } from '#domain/mission/interview.ts';
import { keyOf, type Row } from '#domain/register/register.ts';
import type { Wording } from '#kernel/text.ts';
import { preparationQuery, registerQuery, type StoredRow } from '../../api/queries.ts';
import { roomAddress, rowAddress } from '../../ui/address.ts';
import { ConflictView } from '../../ui/entry/conflict-view.tsx';
import { EntryPanel, NEW } from '../../ui/entry/entry-panel.tsx';
import { FieldInput } from '../../ui/form/field-input.tsx';
import { FormProvider } from '../../ui/form/form-context.ts';
import { WordingInput } from '../../ui/form/wording-input.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { useRowNames } from '../../ui/register/row-names.ts';
import { useSayer } from '../../ui/register/use-sayer.ts';
import { RoomLink } from '../../ui/room-link.tsx';
import { useMember } from '../../ui/session.tsx';
import { Await, Empty, Refused } from '../../ui/states.tsx';
import { noteOf, questionsOf, withNote } from './interview-answers.ts';
import { entryFrom, MADE, type Made } from './made-entries.ts';
import { useInterview } from './use-interview.ts';

const WORDS = {
  back: { fr: 'Tous les entretiens', en: 'All interviews' },
  gone: {
    fr: 'Cet entretien n’existe pas ou plus.',
    en: 'This interview does not exist, or no longer does.',
  },
  title: { fr: 'Entretien', en: 'Interview' },
  restored: {
    fr: 'Ce que vous aviez écrit sans l’enregistrer a été retrouvé.',
    en: 'What you wrote without saving it was found again.',
  },
  questions: { fr: 'Questions', en: 'Questions' },
  noted: { fr: 'noté', en: 'noted' },
  open: { fr: 'sans réponse', en: 'no answer' },
  question: { fr: 'Question', en: 'Question' },
  of: { fr: 'sur', en: 'of' },
  note: { fr: 'Ce qui a été dit', en: 'What was said' },
  previous: { fr: 'Précédente', en: 'Previous' },
  next: { fr: 'Suivante', en: 'Next' },
  make: { fr: 'En faire une entrée', en: 'Make an entry of it' },
  makeTold: {
    fr: 'Le passage choisi dans la note, ou la note entière, remplit l’entrée ; l’entretien y reste relié.',
    en: 'The passage chosen in the note, or the whole note, fills the entry; the interview stays linked to it.',
  },
  made: { fr: 'Entrées tirées de cet entretien', en: 'Entries made from this interview' },
  noneMade: {
    fr: 'Aucune pour l’instant.',
    en: 'None for now.',
  },
  guide: { fr: 'Ajouter les questions d’un guide', en: 'Add the questions of a guide' },
  search: { fr: 'Choisir un guide…', en: 'Choose a guide…' },
  noQuestion: {
    fr: 'Aucune question n’est encore écrite. Reprenez un guide, ou écrivez les vôtres dans le registre.',
    en: 'No question is written yet. Take up a guide, or write your own in the register.',
  },
  rest: { fr: 'Notes à part', en: 'Notes besides' },
  save: { fr: 'Enregistrer', en: 'Save' },
  discard: { fr: 'Abandonner mes changements', en: 'Discard my changes' },
  kept: { fr: 'Gardé dans ce navigateur, pas encore enregistré', en: 'Kept in this browser, not saved yet' },
  saved: { fr: 'Tout est enregistré', en: 'Everything is saved' },
  keys: {
    fr: 'Ctrl + Entrée : question suivante · Ctrl + S : enregistrer',
    en: 'Ctrl + Enter: next question · Ctrl + S: save',
  },
  register: { fr: 'Modifier les questions dans le registre', en: 'Change the questions in the register' },
  linked: { fr: 'Entrée créée et reliée à l’entretien', en: 'Entry made and linked to the interview' },
};

interface Props {
  readonly dossier: string;
  readonly interview: string;
}

/** The page for holding one interview: its questions one by one, with what is said typed beside them. */
export function Holding({ dossier, interview: id }: Props) {
  const { t } = useLanguage();
  const query = useQuery(registerQuery(dossier, 'interviews'));
  const stored = query.data?.find(({ row }) => String(row.id) === id);
  if (stored) return <Conversation dossier={dossier} stored={stored} />;
  return (
    <Page title={t(WORDS.title)} lead={<BackLink dossier={dossier} />}>
      <Await query={query}>{() => <Empty title={t(WORDS.gone)} />}</Await>
    </Page>
  );
}

function BackLink({ dossier }: { readonly dossier: string }) {
  const { t } = useLanguage();
  return (
    <RoomLink address={roomAddress(dossier, 'mission', { view: 'interviews' })}>← {t(WORDS.back)}</RoomLink>
  );
}

const META = ['person', 'date', 'status'] as const;

function Conversation({ dossier, stored }: { readonly dossier: string; readonly stored: StoredRow }) {
  const { t, titled } = useLanguage();
  const { edits } = useMember();
  const held = useInterview(dossier, stored);
  const { draft, interview } = held;
  const sayer = useSayer(dossier, ['roles', ...MADE]);
  const [place, setPlace] = useState(0);
  const [making, make] = useState<{ readonly register: Made; readonly row: Row } | undefined>();
  const note = useRef<HTMLDivElement>(null);
  const frame = useMemo(
    () => ({
      dossier,
      currency: sayer.currency,
      readOnly: !edits,
      errors: new Map<string, string>(),
      fixed: new Set<string>(),
    }),
    [dossier, sayer.currency, edits],
  );
  const latest = useRef(held);
  latest.current = held;
  const addQuestions = useCallback((added: readonly Wording[]) => {
    const { draft: now, interview: before } = latest.current;
    now.set('questions', merged(before.questions, added));
  }, []);
  const questions = questionsOf(interview);
  const at = Math.min(place, Math.max(0, questions.length - 1));
  const question = questions[at];
  const role = t(sayer.names.get('roles')?.get(interview.role) ?? interview.role);
  const go = (next: number) => {
    if (next < 0 || next >= questions.length) return;
    setPlace(next);
    // The box of the next question is there after this one was drawn.
    requestAnimationFrame(() => note.current?.querySelector('textarea')?.focus());
  };
  const answer = (asked: Wording, words: Wording | undefined) =>
    draft.set('answers', withNote(interview, asked, words));
  const begin = (register: Made) => {
    const box = note.current?.querySelector('textarea');
    const chosen = box?.value.slice(box.selectionStart, box.selectionEnd).trim() ?? '';
    const said = chosen === '' && question !== undefined ? noteOf(interview, question) : chosen;
    const words = said === undefined ? '' : t(said);
    const heard = [titled(WORDS.title, role), interview.person, interview.date].flatMap((part) => part ?? []);
    make({ register, row: words === '' ? {} : entryFrom(register, words, heard.join(', ')) });
  };
  const link = async (register: Made, entry: StoredRow) => {
    const key = keyOf(registerOf(register), entry.row);
    const before: readonly string[] = interview[register] ?? [];
    make(undefined);
    if (before.includes(key)) return;
    await held.write({ ...draft.row, [register]: [...before, key] }, draft.version);
    notifications.show({ message: t(WORDS.linked) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey)) return;
    if (event.key === 's') {
      event.preventDefault();
      if (edits && draft.dirty) held.save();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      go(at + 1);
    }
  };
  if (held.theirs) {
    return (
      <Page title={titled(WORDS.title, role)}>
        <ConflictView
          register={interviews}
          base={draft.base}
          mine={draft.row}
          theirs={held.theirs}
          sayer={sayer}
          onKeep={held.write}
          onLater={held.leaveConflict}
        />
      </Page>
    );
  }
  return (
    <div className={making ? 'beside' : undefined}>
      <Page
        title={titled(WORDS.title, role)}
        lead={
          <>
            <BackLink dossier={dossier} /> · {t(interview.subject)}
          </>
        }
      >
        <FormProvider value={frame}>
          <form
            className="holding"
            noValidate
            onKeyDown={onKeyDown}
            onSubmit={(event) => {
              event.preventDefault();
              held.save();
            }}
          >
            {draft.restored && (
              <p className="notice holding-wide" role="status">
                {t(WORDS.restored)}
              </p>
            )}
            <div className="holding-meta holding-wide">
              {META.map((name) => (
                <FieldInput
                  key={name}
                  field={interviews.fields[name]}
                  path={name}
                  value={draft.row[name]}
                  onChange={(value) => draft.set(name, value)}
                />
              ))}
            </div>
            <nav className="holding-list" aria-label={t(WORDS.questions)}>
              <ol>
                {questions.map((one, index) => {
                  const answered = noteOf(interview, one) !== undefined;
                  return (
                    <li key={t(one)}>
                      <button
                        type="button"
                        aria-current={index === at ? 'step' : undefined}
                        onClick={() => go(index)}
                      >
                        <span
                          className="check-mark"
                          role="img"
                          aria-label={t(answered ? WORDS.noted : WORDS.open)}
                        >
                          {answered ? '✓' : '○'}
                        </span>
                        <span>{t(one)}</span>
                      </button>
                    </li>
                  );
                })}
              </ol>
              {edits && (
                <>
                  <GuideSelect role={interview.role} onChoose={addQuestions} />
                  <RoomLink address={rowAddress(dossier, 'interviews', interview.id)}>
                    {t(WORDS.register)}
                  </RoomLink>
                </>
              )}
            </nav>
            <div className="holding-answer" ref={note}>
              {question === undefined ? (
                <Empty title={t(WORDS.noQuestion)} />
              ) : (
                <>
                  <p className="kicker">
                    {t(WORDS.question)} {at + 1} {t(WORDS.of)} {questions.length}
                  </p>
                  <h2>{t(question)}</h2>
                  <WordingInput
                    key={t(question)}
                    label={t(WORDS.note)}
                    required={false}
                    long
                    path="answers"
                    value={noteOf(interview, question)}
                    onChange={(words) => answer(question, words)}
                  />
                  <div className="actions">
                    <Button variant="default" disabled={at === 0} onClick={() => go(at - 1)}>
                      {t(WORDS.previous)}
                    </Button>
                    <Button
                      variant="default"
                      disabled={at >= questions.length - 1}
                      onClick={() => go(at + 1)}
                    >
                      {t(WORDS.next)}
                    </Button>
                    {edits && <span className="quiet hint">{t(WORDS.keys)}</span>}
                  </div>
                </>
              )}
              {edits && (
                <fieldset className="make-entry">
                  <legend>{t(WORDS.make)}</legend>
                  <p className="quiet">{t(WORDS.makeTold)}</p>
                  <div className="actions">
                    {MADE.map((register) => (
                      <Button
                        key={register}
                        size="compact-sm"
                        variant="default"
                        onClick={() => begin(register)}
                      >
                        {t(registerOf(register).one)}
                      </Button>
                    ))}
                  </div>
                </fieldset>
              )}
              <MadeEntries dossier={dossier} row={draft.row} />
              <WordingInput
                label={t(WORDS.rest)}
                required={false}
                long
                path="notes"
                value={interview.notes}
                onChange={(words) => draft.set('notes', words)}
              />
            </div>
            {held.error && <Refused error={held.error} />}
            {edits && (
              <div className="entry-foot holding-wide">
                <Button type="submit" loading={held.saving} disabled={!draft.dirty}>
                  {t(WORDS.save)}
                </Button>
                {draft.dirty && (
                  <Button variant="default" onClick={draft.discard}>
                    {t(WORDS.discard)}
                  </Button>
                )}
                <span className="quiet" role="status">
                  {t(draft.dirty ? WORDS.kept : WORDS.saved)}
                </span>
              </div>
            )}
          </form>
        </FormProvider>
      </Page>
      {making && (
        <EntryPanel
          key={making.register}
          dossier={dossier}
          register={making.register}
          row={NEW}
          preset={making.row}
          draft={`interview ${interview.id} ${at}`}
          onClose={() => make(undefined)}
          onSaved={(entry) => link(making.register, entry)}
        />
      )}
    </div>
  );
}

/** The entries that the interview is linked to, each a link. */
function MadeEntries({ dossier, row }: { readonly dossier: string; readonly row: Row }) {
  const { t } = useLanguage();
  const names = useRowNames(dossier, MADE);
  const made = MADE.flatMap((register) => {
    // The schema of the register says that these are lists of ids.
    const ids = (row[register] ?? []) as readonly string[];
    return ids.map((id) => ({ register, id, name: names.get(register)?.get(id) ?? id }));
  });
  return (
    <section className="made-entries">
      <h3>
        {t(WORDS.made)} <span className="quiet">{made.length}</span>
      </h3>
      {made.length === 0 && <p className="quiet">{t(WORDS.noneMade)}</p>}
      <ul className="links">
        {made.map(({ register, id, name }) => (
          <li key={`${register}/${id}`}>
            <span className="quiet">{t(registerOf(register).one)}</span>{' '}
            <RoomLink address={rowAddress(dossier, register, id)}>{t(name)}</RoomLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface GuideProps {
  readonly role: string;
  readonly onChoose: (questions: readonly Wording[]) => void;
}

/** The guides of the catalogue, that of the role first. Not drawn anew while somebody types. */
const GuideSelect = memo(function GuideSelect({ role, onChoose }: GuideProps) {
  const { t } = useLanguage();
  const guides = useQuery(preparationQuery).data?.interviews ?? [];
  const ordered = guides.toSorted((a, b) => Number(b.role === role) - Number(a.role === role));
  return (
    <Select
      label={t(WORDS.guide)}
      placeholder={t(WORDS.search)}
      value={null}
      data={ordered.map(({ id, name }) => ({ value: id, label: t(name) }))}
      onChange={(id) =>
        onChoose(guides.find((guide) => guide.id === id)?.questions.map(({ ask }) => ask) ?? [])
      }
      comboboxProps={{ shadow: 'md' }}
    />
  );
});

/** Both lists, each question once. */
function merged(own: readonly Wording[], added: readonly Wording[]): readonly Wording[] {
  return questionsOf({ questions: [...own], answers: added.map((question) => ({ question, note: '' })) });
}
