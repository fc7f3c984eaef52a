import { Button } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { registerOf } from '#domain/dossier/registers.ts';
import type { Field } from '#domain/register/field.ts';
import type { RegisterId } from '#domain/register/names.ts';
import { parse } from '#domain/register/refusals.ts';
import { keyOf, type Register, type Row } from '#domain/register/register.ts';
import { nameField } from '#domain/register/row-name.ts';
import { say, type Wording } from '#kernel/text.ts';
import { Problem, type RefusalAnswer } from '../../api/problem.ts';
import type { StoredRow } from '../../api/queries.ts';
import { FieldInput } from '../form/field-input.tsx';
import { errorsByPath, FormProvider } from '../form/form-context.ts';
import { Term } from '../glossary/term.tsx';
import { termOf } from '../glossary/terms.ts';
import { useLanguage } from '../language.tsx';
import { registersNamedIn } from '../register/row-names.ts';
import { useSayer } from '../register/use-sayer.ts';
import { useMember } from '../session.tsx';
import { Refused, sentenceCase } from '../states.tsx';
import { ConflictView } from './conflict-view.tsx';
import { slug } from './slug.ts';
import { useDraft } from './use-draft.ts';
import { conflictIn, useSave } from './use-save.ts';

const WORDS = {
  save: { fr: 'Enregistrer', en: 'Save' },
  discard: { fr: 'Abandonner mes changements', en: 'Discard my changes' },
  restored: {
    fr: 'Ce que vous aviez écrit sans l’enregistrer a été retrouvé.',
    en: 'What you wrote without saving it was found again.',
  },
  missing: { fr: 'À renseigner', en: 'To be filled in' },
  mend: { fr: 'À corriger avant d’enregistrer', en: 'To mend before saving' },
};

interface Props {
  readonly dossier: string;
  readonly register: RegisterId;
  readonly stored: StoredRow | undefined;
  /** What a new row starts from. */
  readonly fresh: Row;
  /** Fields that are given by the place where the form stands, and neither shown nor changed. */
  readonly hidden?: readonly string[];
  readonly onSaved: (stored: StoredRow) => void;
  /** Beside the button that saves. */
  readonly children?: ReactNode;
  readonly readOnly?: boolean;
  /** Names the draft of a new row, where several may be begun: what each is begun from. */
  readonly draft?: string;
}

/** The form of one row, derived from the description of its register. */
export function EntryForm(props: Props) {
  const { dossier, register: id, stored, fresh, hidden = [], onSaved, children } = props;
  const { t, language, colon } = useLanguage();
  const { edits, organisation } = useMember();
  const register = registerOf(id);
  const sayer = useSayer(dossier, registersNamedIn(register.fields));
  const begun = props.draft ?? hidden.map((name) => fresh[name]).join(' ');
  const key = stored ? keyOf(register, stored.row) : `new ${begun}`;
  const draft = useDraft(`vigie:draft:${organisation?.id}:${dossier}:${id}:${key}`, stored, fresh);
  const save = useSave(dossier, id);
  const [refusals, setRefusals] = useState<readonly Pick<RefusalAnswer, 'path' | 'message'>[]>([]);
  const [compared, setCompared] = useState<StoredRow | undefined>();
  const readOnly = props.readOnly || !edits;

  const write = async (row: Row, version: number | undefined) => {
    const checked = parse(register.row, row);
    if (!checked.ok) {
      setRefusals(
        checked.refusals.map(({ path, message }) => ({
          path,
          message: say(valueAt(row, path) === undefined ? WORDS.missing : message, language),
        })),
      );
      return;
    }
    setRefusals([]);
    try {
      const saved = await save.mutateAsync({ row, version });
      setCompared(undefined);
      draft.take({ row: saved.row, base: saved.row, version: saved.version });
      onSaved(saved);
    } catch (error) {
      if (error instanceof Problem) setRefusals(error.refusals);
      setCompared(conflictIn(error));
    }
  };
  const change = (name: string, value: unknown) => {
    draft.set(name, value);
    const id = stored ? undefined : idFromName(register, fresh, draft.row, name, value);
    if (id !== undefined) draft.set(register.key, id);
  };
  const submit = () => write(draft.row, draft.version);
  const errors = useMemo(() => errorsByPath(refusals), [refusals]);
  const frame = useMemo(
    () => ({
      dossier,
      currency: sayer.currency,
      readOnly,
      errors: new Map([...errors].map(([path, message]) => [path, sentenceCase(message)])),
      fixed: new Set(stored ? [register.key] : []),
    }),
    [dossier, sayer.currency, readOnly, errors, stored, register.key],
  );
  if (compared) {
    return (
      <ConflictView
        register={register}
        base={draft.base}
        mine={draft.row}
        theirs={compared}
        sayer={sayer}
        onKeep={write}
        onLater={() => setCompared(undefined)}
      />
    );
  }
  const fields = Object.entries(register.fields).filter(([name]) => !hidden.includes(name));
  const unplaced = refusals.length > 0 && !fields.some(([name]) => touches(errors, name));
  return (
    <FormProvider value={frame}>
      <form
        className="entry-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        onKeyDown={(event) => {
          if (isSave(event)) {
            event.preventDefault();
            submit();
          }
        }}
      >
        {draft.restored && (
          <p className="notice" role="status">
            {t(WORDS.restored)}
          </p>
        )}
        {fields.map(([name, field]) => (
          <div key={name} className={shortShape(field) ? 'field field-short' : 'field'}>
            <FieldInput
              field={field}
              path={name}
              value={draft.row[name]}
              onChange={(value) => change(name, value)}
            />
            <FieldTerm register={id} name={name} label={t(field.label)} />
          </div>
        ))}
        {refusals.length > 0 && !unplaced && (
          <p className="field-error" role="alert">
            {t(WORDS.mend)}
            {colon}
            {fields
              .filter(([name]) => touches(errors, name))
              .map(([, { label }]) => t(label))
              .join(', ')}
          </p>
        )}
        {save.error && (refusals.length === 0 || unplaced) && <Refused error={save.error} />}
        {!readOnly && (
          <div className="entry-foot">
            <Button type="submit" loading={save.isPending} disabled={!draft.dirty && stored !== undefined}>
              {t(WORDS.save)}
            </Button>
            {draft.dirty && stored && (
              <Button variant="default" onClick={draft.discard}>
                {t(WORDS.discard)}
              </Button>
            )}
            {children}
          </div>
        )}
      </form>
    </FormProvider>
  );
}

/** The word of the trade that a field is called by, explained beside it. */
function FieldTerm({
  register,
  name,
  label,
}: {
  readonly register: RegisterId;
  readonly name: string;
  readonly label: string;
}) {
  const term = termOf(register, name);
  return term && <Term term={term} label={label} />;
}

/**
 * The id that a new row takes from its name, as long as nobody wrote another one. Registers that count their rows
 * (S-01, S-02) give an id from the start and are left alone.
 */
function idFromName(
  register: Register,
  fresh: Row,
  row: Row,
  name: string,
  value: unknown,
): string | undefined {
  const { key } = register;
  if (name !== nameField(register) || register.fields[key]?.shape.kind !== 'id') return undefined;
  const written = row[key];
  const before = idOf(row[name]);
  const own = written !== undefined && written !== before;
  return own || fresh[key] !== undefined ? undefined : idOf(value);
}

function idOf(value: unknown): string {
  // A field of words holds a wording: the schema of the register says so.
  return value === undefined ? '' : slug(say(value as Wording, 'fr'));
}

function valueAt(row: Row, path: readonly (string | number)[]): unknown {
  // A path of a refusal leads through objects and lists; beyond an absent one there is nothing.
  return path.reduce<unknown>(
    (value, part) => (value as Record<string | number, unknown> | undefined)?.[part],
    row,
  );
}

function touches(errors: ReadonlyMap<string, string>, name: string): boolean {
  return [...errors.keys()].some((path) => path === name || path.startsWith(`${name}.`));
}

function isSave(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && (event.key === 's' || event.key === 'Enter');
}

/** Two of these stand side by side where there is room. */
function shortShape({ shape }: Field): boolean {
  return ['choice', 'day', 'number', 'money', 'id', 'plain', 'reference', 'flag'].includes(shape.kind);
}
