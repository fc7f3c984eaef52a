import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { REGISTERS, registerOf } from '#domain/dossier/registers.ts';
import { budget } from '#domain/roadmap/plan.ts';
import { HORIZONS, type Horizon, MEASURE_STATUSES, type Measure } from '#domain/treatment/measure.ts';
import type { Treatment } from '#domain/treatment/treatment.ts';
import { callByName } from '../../api/client.ts';
import { dossierKey, registerQuery, type StoredRow } from '../../api/queries.ts';
import { rowAddress } from '../../ui/address.ts';
import { nextId } from '../../ui/entry/fresh-row.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useSayer } from '../../ui/register/use-sayer.ts';
import { RoomLink } from '../../ui/room-link.tsx';
import { useMember } from '../../ui/session.tsx';
import { Refused } from '../../ui/states.tsx';

const WORDS = {
  title: { fr: 'Mesures de ce traitement', en: 'Measures of this treatment' },
  none: { fr: 'Aucune mesure n’est encore reliée.', en: 'No measure is linked yet.' },
  total: { fr: 'Coût total', en: 'Total cost' },
  once: { fr: 'une fois', en: 'once' },
  yearly: { fr: 'par an', en: 'a year' },
  new: { fr: 'Créer une mesure et la relier', en: 'Create a measure and link it' },
  create: { fr: 'Créer et relier', en: 'Create and link' },
};

interface Props {
  readonly dossier: string;
  /** The treatment as it is stored. */
  readonly stored: StoredRow;
}

/** The measures that carry the treatment with their cost, and a quick way to a new one. */
export function TreatmentMeasures({ dossier, stored }: Props) {
  const { t, titled } = useLanguage();
  const { edits } = useMember();
  const sayer = useSayer(dossier, []);
  const rows = useQuery(registerQuery(dossier, 'measures')).data;
  if (!rows) return null;
  // The rows of these registers are what their schemas say, on both sides.
  const treatment = stored.row as unknown as Treatment;
  const all = new Map(rows.map(({ row }) => [String(row.id), row as unknown as Measure]));
  const own = treatment.measures.flatMap((id) => all.get(id) ?? []);
  const { once, yearly, effort } = budget(own);
  const costs = [
    `${sayer.money(once, sayer.currency)} ${t(WORDS.once)}`,
    `${sayer.money(yearly, sayer.currency)} ${t(WORDS.yearly)}`,
  ];
  return (
    <section className="treatment-measures">
      <h3>{t(WORDS.title)}</h3>
      {own.length === 0 && <p className="quiet">{t(WORDS.none)}</p>}
      <ul className="plain-list">
        {own.map(({ id, title, status, horizon }) => (
          <li key={id}>
            <RoomLink address={rowAddress(dossier, 'measures', id)}>{t(title)}</RoomLink>{' '}
            <span className="quiet">
              {t(HORIZONS[horizon])} · {t(MEASURE_STATUSES[status])}
            </span>
          </li>
        ))}
      </ul>
      {own.length > 0 && <Total words={titled(WORDS.total, costs.join(' · '))} effort={effort} />}
      {edits && <NewMeasure dossier={dossier} stored={stored} rows={rows} />}
    </section>
  );
}

function Total({ words, effort }: { readonly words: string; readonly effort: number }) {
  const { days } = useLanguage();
  return (
    <p className="quiet">
      {words} · {days(effort)}
    </p>
  );
}

function NewMeasure({ dossier, stored, rows }: Props & { readonly rows: readonly StoredRow[] }) {
  const { t } = useLanguage();
  const client = useQueryClient();
  const [title, setTitle] = useState('');
  const [horizon, setHorizon] = useState<Horizon>('month-6');
  const { fields } = REGISTERS.measures;
  const create = useMutation({
    mutationFn: async () => {
      const id = nextId(
        registerOf('measures'),
        rows.map(({ row }) => row),
      );
      const measure = {
        ...{ id: id ?? 'M-01', title: title.trim(), horizon, status: 'proposed' as const },
        ...{ controls: [], dependsOn: [], evidence: [] },
      };
      const treatment = stored.row as unknown as Treatment;
      await callByName('measures.save', { dossier, row: measure });
      await callByName('treatments.save', {
        dossier,
        row: { ...treatment, measures: [...treatment.measures, measure.id] },
        version: stored.version,
      });
    },
    onSuccess: () => setTitle(''),
    onSettled: () => client.invalidateQueries({ queryKey: dossierKey(dossier) }),
  });
  return (
    <form
      className="new-measure"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== '') create.mutate();
      }}
    >
      <TextInput
        size="sm"
        label={t(WORDS.new)}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <NativeSelect
        size="sm"
        label={t(fields.horizon.label)}
        value={horizon}
        onChange={({ currentTarget: { value } }) =>
          setHorizon((Object.keys(HORIZONS) as Horizon[]).find((one) => one === value) ?? horizon)
        }
        data={Object.entries(HORIZONS).map(([value, words]) => ({ value, label: t(words) }))}
      />
      <Button type="submit" variant="default" disabled={title.trim() === ''} loading={create.isPending}>
        {t(WORDS.create)}
      </Button>
      {create.error && <Refused error={create.error} />}
    </form>
  );
}
