import { Button, NativeSelect, Radio, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useRef } from 'react';
import { say, type Text } from '#kernel/text.ts';
import type { CheckupElementAnswer, CheckupEntryAnswer, TypedSheet } from '#server/api.ts';
import { uploadBytes } from '../../../api/client.ts';
import { Problem } from '../../../api/problem.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { Refused, sentenceCase } from '../../../ui/states.tsx';
import { useKept } from '../../../ui/use-kept.ts';
import { SheetFields } from './sheet-fields.tsx';
import { useRun } from './use-run.ts';

const WORDS = {
  where: { fr: 'Où le trouver', en: 'Where to find it' },
  answer: { fr: 'Réponse', en: 'Answer' },
  values: { fr: 'Voici ce que j’ai vu', en: 'Here is what I saw' },
  none: { fr: 'Vérifié : il n’y en a pas', en: 'Checked: there is none' },
  unknown: { fr: 'Je ne peux pas le savoir', en: 'I cannot know it' },
  reason: { fr: 'Pourquoi', en: 'Why' },
  detail: { fr: 'Précisez', en: 'Say more' },
  shot: { fr: 'Joindre une capture…', en: 'Attach a screenshot…' },
  remove: { fr: 'Retirer', en: 'Remove' },
  save: { fr: 'Enregistrer la réponse', en: 'Save the answer' },
  saved: { fr: 'enregistré par', en: 'saved by' },
  withdraw: { fr: 'Retirer la réponse', en: 'Withdraw the answer' },
};

const REASONS: Readonly<Record<string, Text>> = {
  'not-provided': { fr: 'Non fourni', en: 'Not provided' },
  permission: { fr: 'Droit manquant', en: 'Permission missing' },
  plan: { fr: 'Non compris dans l’offre', en: 'Not in the plan' },
  unreachable: { fr: 'Injoignable', en: 'Unreachable' },
  malformed: { fr: 'Réponse ou fichier illisible', en: 'Answer or file not readable' },
};

interface Props {
  readonly dossier: string;
  readonly date: string;
  readonly element: CheckupElementAnswer;
  readonly subject: string | null;
  readonly entry: CheckupEntryAnswer | null;
  readonly why: Text | null;
}

interface Draft {
  readonly answer: CheckupEntryAnswer['answer'];
  readonly typed: TypedSheet;
  readonly reason: string;
  readonly detail: string;
  readonly files: CheckupEntryAnswer['files'];
}

/** Asks a person for one element, and keeps what they type over a reload. */
export function ElementForm({ dossier, date, element, subject, entry, why }: Props) {
  const { t, language } = useLanguage();
  const { id, title, byHand, sheet, none } = element;
  const name = useId();
  const key = `vigie:checkup:${dossier}:${date}:${id}:${subject ?? ''}`;
  const fresh = useRef(begun(entry, sheet)).current;
  const [draft, setDraft] = useKept<Draft>(key, fresh, asDraft);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const forget = { onDone: () => setDraft(() => fresh) };
  const enter = useRun(dossier, 'enter', forget);
  const withdraw = useRun(dossier, 'withdraw', forget);
  const errors = errorsOf(enter.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { answer, typed, reason, detail, files } = draft;
    const why = answer === 'unknown' ? { reason, detail } : {};
    enter.mutate({ element: id, subject, answer, typed: answer === 'values' ? typed : {}, files, ...why });
  };
  return (
    <form className="run-form" noValidate onSubmit={submit} aria-label={say(title, language)}>
      {why && !entry && <p className="quiet">{t(sentenceCase(say(why, language)))}</p>}
      {!why && (
        <p className="quiet">
          {t(WORDS.where)} – {t(byHand)}
        </p>
      )}
      <Radio.Group
        label={t(WORDS.answer)}
        value={draft.answer}
        onChange={(answer) => change({ answer: answer as Draft['answer'] })}
      >
        <div className="run-answers">
          {sheet && <Radio value="values" label={t(WORDS.values)} />}
          {none && <Radio value="none" label={t(WORDS.none)} />}
          <Radio value="unknown" label={t(WORDS.unknown)} />
        </div>
      </Radio.Group>
      {draft.answer === 'values' && sheet && (
        <SheetFields
          fields={sheet}
          typed={draft.typed}
          errors={errors}
          onChange={(typed) => change({ typed })}
        />
      )}
      {draft.answer === 'unknown' && (
        <div className="run-line">
          <NativeSelect
            label={t(WORDS.reason)}
            value={draft.reason}
            onChange={(event) => change({ reason: event.currentTarget.value })}
            data={Object.entries(REASONS).map(([value, words]) => ({ value, label: t(words) }))}
          />
          <TextInput
            label={t(WORDS.detail)}
            required
            value={draft.detail}
            error={errors.get('detail')}
            onChange={(event) => change({ detail: event.currentTarget.value })}
          />
        </div>
      )}
      {draft.answer !== 'unknown' && (
        <Shots dossier={dossier} name={name} files={draft.files} onChange={(files) => change({ files })} />
      )}
      {enter.error && errors.size === 0 && <Refused error={enter.error} />}
      {withdraw.error && <Refused error={withdraw.error} />}
      <p className="actions">
        <Button type="submit" size="sm" loading={enter.isPending}>
          {t(WORDS.save)} <span className="visually-hidden">{t(title)}</span>
        </Button>
        {entry && (
          <>
            <span className="quiet">
              {t(WORDS.saved)} {entry.who}
            </span>
            <Button
              size="sm"
              variant="subtle"
              loading={withdraw.isPending}
              onClick={() => withdraw.mutate({ element: id, subject })}
            >
              {t(WORDS.withdraw)} <span className="visually-hidden">{t(title)}</span>
            </Button>
          </>
        )}
      </p>
    </form>
  );
}

function begun(entry: CheckupEntryAnswer | null, sheet: CheckupElementAnswer['sheet']): Draft {
  return {
    answer: entry?.answer ?? (sheet ? 'values' : 'unknown'),
    typed: entry?.typed ?? choicesOf(sheet ?? []),
    reason: entry?.reason ?? 'not-provided',
    detail: entry?.detail ?? '',
    files: entry?.files ?? [],
  };
}

/** What a choice shows is what it says, touched or not. */
function choicesOf(fields: NonNullable<CheckupElementAnswer['sheet']>): TypedSheet {
  return Object.fromEntries(
    fields.flatMap((field) =>
      field.kind === 'choice' ? [[field.id, field.options[0]?.id ?? ''] as const] : [],
    ),
  );
}

function asDraft(kept: unknown): Draft | undefined {
  const known =
    typeof kept === 'object' && kept !== null && 'answer' in kept && 'typed' in kept && 'files' in kept;
  // Only this page writes under this key.
  return known ? (kept as Draft) : undefined;
}

/** What is wrong with a field, by its place; refusals of anything else are told below the form. */
function errorsOf(error: unknown): ReadonlyMap<string, string> {
  if (!(error instanceof Problem)) return new Map();
  return new Map(
    error.refusals
      .filter(({ path }) => path[0] === 'typed' || path[0] === 'detail')
      .map(({ path, message }) => [
        (path[0] === 'typed' ? path.slice(1) : path).join('.'),
        sentenceCase(message),
      ]),
  );
}

interface ShotsProps {
  readonly dossier: string;
  readonly name: string;
  readonly files: Draft['files'];
  readonly onChange: (files: Draft['files']) => void;
}

/** Screenshots go to the archive with the values that were typed beside them. */
function Shots({ dossier, name, files, onChange }: ShotsProps) {
  const { t } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const attach = useMutation({
    mutationFn: (file: File) =>
      uploadBytes<Draft['files'][number]>(
        `/api/checkups/screenshot?${new URLSearchParams({ dossier, name: file.name })}`,
        file,
      ),
    onSuccess: (file) => onChange([...files.filter((one) => one.file !== file.file), file]),
  });
  return (
    <div>
      <input
        ref={input}
        id={`${name}-shot`}
        type="file"
        hidden
        accept=".png,.jpg,.jpeg,.webp,.pdf"
        aria-label={t(WORDS.shot)}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) attach.mutate(file);
          event.currentTarget.value = '';
        }}
      />
      <Button
        size="compact-sm"
        variant="subtle"
        loading={attach.isPending}
        onClick={() => input.current?.click()}
      >
        {t(WORDS.shot)}
      </Button>
      {files.map(({ file, bytes }) => (
        <span key={file} className="run-shot">
          <span className="mono quiet">
            {file} ({Math.ceil(bytes / 1000)} ko)
          </span>
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => onChange(files.filter((one) => one.file !== file))}
          >
            {t(WORDS.remove)}
          </Button>
        </span>
      ))}
      {attach.error && <Refused error={attach.error} />}
    </div>
  );
}
