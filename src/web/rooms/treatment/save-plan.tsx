import { Button, NativeSelect } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { HORIZONS, type Horizon, type Measure } from '#domain/treatment/measure.ts';
import { callByName } from '../../api/client.ts';
import { dossierKey, registerQuery, type StoredRow } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Refused } from '../../ui/states.tsx';

const WORDS = {
  title: { fr: 'En faire le plan', en: 'Make it the plan' },
  told: {
    fr: 'Les mesures proposées passent à « décidée » ; l’échéance ne change que si vous en choisissez une.',
    en: 'Proposed measures become “decided”; the horizon changes only if you choose one.',
  },
  horizon: { fr: 'Échéance', en: 'Horizon' },
  keep: { fr: 'Garder celle de chacune', en: 'Keep the one of each' },
  decide: { fr: 'Décider', en: 'Decide' },
  one: { fr: 'mesure', en: 'measure' },
  many: { fr: 'mesures', en: 'measures' },
  decided: { fr: 'Plan enregistré', en: 'Plan saved' },
  undo: { fr: 'Annuler', en: 'Undo' },
};

interface Props {
  readonly dossier: string;
  readonly measures: readonly Measure[];
  readonly onSaved: () => void;
}

/** Writes the ticked measures as decided, all or none; one button takes it back. */
export function SavePlan({ dossier, measures, onSaved }: Props) {
  const { t, counted, titled } = useLanguage();
  const client = useQueryClient();
  const stored = useQuery(registerQuery(dossier, 'measures')).data ?? [];
  const [horizon, setHorizon] = useState<Horizon | ''>('');
  const refresh = () => client.invalidateQueries({ queryKey: dossierKey(dossier) });
  const write = useMutation({
    mutationFn: (rows: readonly Pick<StoredRow, 'row' | 'version'>[]) =>
      callByName('measures.apply', {
        dossier,
        saves: rows.map(({ row, version }) => ({ row, version })),
      }) as Promise<{ readonly saved: readonly StoredRow[] }>,
    onSettled: refresh,
  });
  const save = async () => {
    const before = measures.flatMap(({ id }) => stored.find(({ row }) => row.id === id) ?? []);
    const { saved } = await write.mutateAsync(
      // The rows of this register are measures: its schema says so on both sides.
      before.map(({ row, version }) => ({ row: decided(row as unknown as Measure, horizon), version })),
    );
    onSaved();
    const id = `plan-${dossier}`;
    const undo = () => {
      notifications.hide(id);
      write.mutate(
        saved.flatMap(({ row, version }) => {
          const old = before.find((one) => one.row.id === row.id);
          return old ? [{ row: old.row, version }] : [];
        }),
      );
    };
    notifications.show({
      ...{ id, autoClose: 20_000 },
      title: titled(WORDS.decided, counted(saved.length, WORDS.one, WORDS.many)),
      message: (
        <Button size="compact-sm" variant="default" onClick={undo}>
          {t(WORDS.undo)}
        </Button>
      ),
    });
  };
  return (
    <section className="save-plan">
      <h2>{t(WORDS.title)}</h2>
      <p className="quiet">{t(WORDS.told)}</p>
      <div className="actions">
        <NativeSelect
          size="sm"
          aria-label={t(WORDS.horizon)}
          value={horizon}
          onChange={({ currentTarget: { value } }) =>
            setHorizon((Object.keys(HORIZONS) as Horizon[]).find((one) => one === value) ?? '')
          }
          data={[
            { value: '', label: t(WORDS.keep) },
            ...Object.entries(HORIZONS).map(([value, words]) => ({ value, label: t(words) })),
          ]}
        />
        <Button
          disabled={measures.length === 0}
          loading={write.isPending}
          onClick={() => save().catch(() => undefined)}
        >
          {t(WORDS.decide)} {counted(measures.length, WORDS.one, WORDS.many)}
        </Button>
      </div>
      {write.error && <Refused error={write.error} />}
    </section>
  );
}

function decided(measure: Measure, horizon: Horizon | '') {
  return {
    ...measure,
    status: measure.status === 'proposed' ? ('decided' as const) : measure.status,
    ...(horizon === '' ? {} : { horizon }),
  };
}
