import { Button, NativeSelect } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { REGISTERS } from '#domain/dossier/registers.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { nextIdAfter } from '#domain/register/next-id.ts';
import { parse } from '#domain/register/refusals.ts';
import { type Criteria, gridClashes } from '#domain/scope/criteria.ts';
import { LEVEL_WORDS, type LevelId } from '#domain/scope/levels.ts';
import { localDay } from '#kernel/date.ts';
import type { CriteriaPreset } from '../../../api/queries.ts';
import { useSave } from '../../../ui/entry/use-save.ts';
import { FieldInput } from '../../../ui/form/field-input.tsx';
import { errorsByPath, FormProvider } from '../../../ui/form/form-context.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { useMember } from '../../../ui/session.tsx';
import { Refused, sentenceCase } from '../../../ui/states.tsx';
import { effectOf } from './effect.ts';
import { LevelGrid } from './level-grid.tsx';
import { resized } from './resize.ts';

const WORDS = {
  preset: { fr: 'Partir d’un modèle', en: 'Start from a preset' },
  inForce: { fr: 'Critères en vigueur', en: 'Criteria in force' },
  scales: { fr: 'Échelles : noms et définitions', en: 'Scales: names and definitions' },
  acceptance: { fr: 'Qui peut accepter', en: 'Who may accept' },
  one: { fr: 'cotation à refaire', en: 'rating to be given again' },
  many: { fr: 'cotations à refaire', en: 'ratings to be given again' },
  effect: { fr: 'Adopter ces critères', en: 'Adopting these criteria' },
  movedOne: { fr: 'change de niveau à chiffres égaux', en: 'changes level with the same figures' },
  movedMany: { fr: 'changent de niveau à chiffres égaux', en: 'change level with the same figures' },
  unused: {
    fr: 'Aucune cotation n’a encore été donnée avec cette version : elle est corrigée, sans en faire une nouvelle.',
    en: 'No rating was given with this version yet: it is corrected, no new one is made.',
  },
  clash: { fr: 'La grille ne peut pas être adoptée ainsi', en: 'The grid cannot be adopted like this' },
  adopt: { fr: 'Adopter la nouvelle version', en: 'Adopt the new version' },
  correct: { fr: 'Enregistrer la version', en: 'Save the version' },
  back: { fr: 'Revenir aux critères en vigueur', en: 'Back to the criteria in force' },
  adopted: { fr: 'Critères enregistrés', en: 'Criteria saved' },
  reader: {
    fr: 'Votre rôle permet de les voir, non de les changer.',
    en: 'Your role lets you see them, not change them.',
  },
} as const;

const { fields } = REGISTERS.criteria;

interface Props {
  readonly dossier: string;
  readonly versions: readonly Criteria[];
  /** The stored version of the last row. */
  readonly version: number;
  readonly evaluations: readonly Evaluation[];
  readonly presets: readonly CriteriaPreset[];
}

export function CriteriaForm({ dossier, versions, version, evaluations, presets }: Props) {
  const { t, titled } = useLanguage();
  const { edits } = useMember();
  const now = versions.at(-1);
  if (!now) throw new Error('a dossier has at least one version of its criteria');
  const { toRerate } = effectOf(evaluations, now, now);
  const fresh = toRerate > 0 ? { ...now, ...newVersion(versions) } : now;
  const [draft, setDraft] = useState<Criteria>(fresh);
  const [shown, setShown] = useState(false);
  const save = useSave(dossier, 'criteria');
  const clashes = gridClashes(draft.grid);
  const read = parse(REGISTERS.criteria.row, draft);
  const set = (change: Partial<Criteria>) => setDraft((before) => fitting({ ...before, ...change }));
  const adopt = async () => {
    setShown(true);
    if (!read.ok) return;
    await save.mutateAsync({ row: { ...read.value }, version: toRerate > 0 ? undefined : version });
    notifications.show({ withCloseButton: false, message: titled(WORDS.adopted, draft.id) });
  };
  const errors =
    shown && !read.ok
      ? errorsByPath(read.refusals.map((one) => ({ ...one, message: t(one.message) })))
      : new Map();
  const frame = { dossier, currency: '', readOnly: !edits, errors, fixed: new Set<string>() };
  const input = (name: 'likelihood' | 'consequence' | 'threshold' | 'acceptance' | 'reason') => (
    <FieldInput
      field={fields[name]}
      path={name}
      value={draft[name]}
      onChange={(value) => set({ [name]: value } as Partial<Criteria>)}
    />
  );
  return (
    <FormProvider value={frame}>
      {edits && presets.length > 0 && (
        <PresetSelect
          presets={presets}
          onChoose={(preset) => setDraft(preset ? adapted(fresh, preset) : fresh)}
        />
      )}
      <LevelGrid
        criteria={draft}
        clashes={clashes}
        readOnly={!edits}
        onSet={(l, c, level) => set({ grid: withLevel(draft.grid, l, c, level) })}
      />
      <Clashes draft={draft} />
      <div className="criteria-parts">
        {input('threshold')}
        <details>
          <summary>{t(WORDS.scales)}</summary>
          {input('likelihood')}
          {input('consequence')}
        </details>
        <details>
          <summary>{t(WORDS.acceptance)}</summary>
          {input('acceptance')}
        </details>
        {edits && input('reason')}
      </div>
      <EffectWords evaluations={evaluations} now={now} draft={draft} />
      {shown && !read.ok && clashes.length === 0 && (
        <div className="notice" role="alert">
          {read.refusals.map(({ path, message }) => (
            <p key={path.join('.')}>{sentenceCase(t(message))}</p>
          ))}
        </div>
      )}
      {save.error && <Refused error={save.error} />}
      {edits ? (
        <div className="actions">
          <Button onClick={adopt} loading={save.isPending} disabled={clashes.length > 0}>
            {t(toRerate > 0 ? WORDS.adopt : WORDS.correct)} {draft.id}
          </Button>
          <Button variant="default" onClick={() => setDraft(fresh)}>
            {t(WORDS.back)}
          </Button>
        </div>
      ) : (
        <p className="notice">{t(WORDS.reader)}</p>
      )}
    </FormProvider>
  );
}

/** A version of its own name and day; why it was made is for its author to say. */
function newVersion(versions: readonly Criteria[]): Partial<Criteria> {
  const last = versions.at(-1)?.id ?? 'v0';
  return {
    id: nextIdAfter(versions.map(({ id }) => id)) ?? `${last}-2`,
    adoptedOn: localDay(new Date()),
    reason: '',
  };
}

/** The grid follows the scales. */
function fitting(draft: Criteria): Criteria {
  const [rows, columns] = [draft.likelihood.length, draft.consequence.length];
  if (rows === 0 || columns === 0) return draft;
  return { ...draft, grid: resized(draft.grid, rows, columns) };
}

function withLevel(grid: Criteria['grid'], l: number, c: number, level: LevelId): Criteria['grid'] {
  return grid.map((row, r) => row.map((own, column) => (r === l && column === c ? level : own)));
}

/** Scales, grid and threshold of the preset; who may accept stays, as it names the roles of the dossier. */
function adapted(draft: Criteria, { likelihood, consequence, grid, threshold }: CriteriaPreset): Criteria {
  return { ...draft, likelihood, consequence, grid, threshold };
}

interface PresetProps {
  readonly presets: readonly CriteriaPreset[];
  readonly onChoose: (preset: CriteriaPreset | undefined) => void;
}

function PresetSelect({ presets, onChoose }: PresetProps) {
  const { t } = useLanguage();
  const [chosen, setChosen] = useState('');
  const preset = presets.find(({ id }) => id === chosen);
  return (
    <NativeSelect
      className="criteria-preset"
      label={t(WORDS.preset)}
      description={preset && t(preset.suits)}
      value={chosen}
      onChange={({ currentTarget: { value } }) => {
        setChosen(value);
        onChoose(presets.find(({ id }) => id === value));
      }}
      data={[
        { value: '', label: t(WORDS.inForce) },
        ...presets.map(({ id, name }) => ({ value: id, label: t(name) })),
      ]}
    />
  );
}

/** The pairs of cells that contradict each other, said at once. */
function Clashes({ draft }: { readonly draft: Criteria }) {
  const { t } = useLanguage();
  const clashes = gridClashes(draft.grid);
  if (clashes.length === 0) return null;
  const cell = ([l, c]: readonly [number, number]) => {
    const level = draft.grid[l]?.[c];
    return `${l + 1} × ${c + 1} (${level ? t(LEVEL_WORDS[level]).toLowerCase() : ''})`;
  };
  return (
    <div className="notice" role="alert">
      <p>
        <b>{t(WORDS.clash)}</b>
      </p>
      {clashes.map(({ lower, higher }) => (
        <p key={`${lower.join()} ${higher.join()}`}>
          {t({
            fr: `${cell(lower)} et ${cell(higher)} : le niveau baisse alors que la vraisemblance ou la conséquence monte.`,
            en: `${cell(lower)} and ${cell(higher)}: the level falls although likelihood or consequence rises.`,
          })}
        </p>
      ))}
    </div>
  );
}

interface EffectProps {
  readonly evaluations: readonly Evaluation[];
  readonly now: Criteria;
  readonly draft: Criteria;
}

function EffectWords({ evaluations, now, draft }: EffectProps) {
  const { t, counted, colon, number } = useLanguage();
  const { toRerate, moved } = effectOf(evaluations, now, draft);
  if (toRerate === 0) return <p className="criteria-effect quiet">{t(WORDS.unused)}</p>;
  return (
    <p className="criteria-effect" role="status">
      <span>
        {t(WORDS.effect)}
        {colon}
        <b>{counted(toRerate, WORDS.one, WORDS.many)}</b>, {number(moved)}{' '}
        {t(moved < 2 ? WORDS.movedOne : WORDS.movedMany)}.
      </span>
    </p>
  );
}
