import { Button, NativeSelect, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Applicability, DRIVERS, IMPLEMENTATION_STATUSES } from '#domain/controls/applicability.ts';
import { REGISTERS } from '#domain/dossier/registers.ts';
import type { Wording } from '#kernel/text.ts';
import { call } from '../../api/client.ts';
import { dossierKey } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useRowNames } from '../../ui/register/row-names.ts';
import { Refused } from '../../ui/states.tsx';
import type { Statement } from './use-statement.ts';

const WORDS = {
  one: { fr: 'mesure cochée', en: 'measure ticked' },
  many: { fr: 'mesures cochées', en: 'measures ticked' },
  include: { fr: 'Inclure', en: 'Include' },
  exclude: { fr: 'Exclure', en: 'Exclude' },
  why: { fr: 'Justification de l’exclusion', en: 'Justification of the exclusion' },
  apply: { fr: 'Appliquer', en: 'Apply' },
  choose: { fr: 'Décider…', en: 'Decide…' },
  driver: { fr: 'Inclure, motif', en: 'Include, reason' },
  status: { fr: 'Mise en œuvre', en: 'Implementation' },
  owner: { fr: 'Responsable', en: 'Owner' },
  clear: { fr: 'Décocher', en: 'Untick' },
  saved: { fr: 'Enregistré', en: 'Saved' },
  savedOne: { fr: 'mesure', en: 'measure' },
  savedMany: { fr: 'mesures', en: 'measures' },
  undo: { fr: 'Annuler', en: 'Undo' },
  needed: { fr: 'Inclure ce que les scénarios exigent', en: 'Include what the scenarios need' },
};

interface Props {
  readonly dossier: string;
  readonly statement: Statement;
  readonly ticked: ReadonlySet<string>;
  readonly onClear: () => void;
}

/** One decision for many controls, through the same gates, all or none; one button takes it back. */
export function BulkBar({ dossier, statement, ticked, onClear }: Props) {
  const { t, counted, titled, number } = useLanguage();
  const [what, setWhat] = useState('');
  const [why, setWhy] = useState('');
  const roles = useRowNames(dossier, ['roles']).get('roles') ?? new Map<string, Wording>();
  const bulk = useBulk(dossier, statement);
  const owed = statement.lines.filter(
    ({ control, decision }) => !decision && (statement.needed.get(control) ?? []).length > 0,
  );
  const options = [
    ...Object.entries(DRIVERS).map(([id, name]) => [`driver:${id}`, titled(WORDS.driver, t(name))] as const),
    ['exclude', t(WORDS.exclude)] as const,
    ...Object.entries(IMPLEMENTATION_STATUSES).map(
      ([id, name]) => [`status:${id}`, titled(WORDS.status, t(name))] as const,
    ),
    ...[...roles].map(([id, name]) => [`owner:${id}`, titled(WORDS.owner, t(name))] as const),
  ];
  return (
    <div className="bulk-bar">
      <div className="actions">
        {owed.length > 0 && (
          <Button
            variant="default"
            loading={bulk.isPending}
            onClick={() => bulk.run(owed, (line) => changed(line, 'driver:risk', ''))}
          >
            {t(WORDS.needed)} ({number(owed.length)})
          </Button>
        )}
        {ticked.size > 0 && (
          <>
            <b role="status">{counted(ticked.size, WORDS.one, WORDS.many)}</b>
            <NativeSelect
              size="sm"
              aria-label={t(WORDS.choose)}
              value={what}
              onChange={(event) => setWhat(event.currentTarget.value)}
              data={[
                { value: '', label: t(WORDS.choose) },
                ...options.map(([value, label]) => ({ value, label })),
              ]}
            />
            {what === 'exclude' && (
              <TextInput
                size="sm"
                aria-label={t(WORDS.why)}
                placeholder={t(WORDS.why)}
                value={why}
                onChange={(event) => setWhy(event.currentTarget.value)}
              />
            )}
            <Button
              disabled={what === ''}
              loading={bulk.isPending}
              onClick={() => {
                const lines = statement.lines.filter(({ control }) => ticked.has(control));
                bulk.run(lines, (line) => changed(line, what, why.trim()), onClear);
              }}
            >
              {t(WORDS.apply)}
            </Button>
            <Button variant="subtle" onClick={onClear}>
              {t(WORDS.clear)}
            </Button>
          </>
        )}
      </div>
      {bulk.error && <Refused error={bulk.error} />}
    </div>
  );
}

/** A line as a decision makes it; a second reason for inclusion stands beside the first. */
function changed(line: Applicability, what: string, why: string): Applicability {
  const [kind, value = ''] = what.split(':');
  switch (kind) {
    case 'driver': {
      const driver = (Object.keys(DRIVERS) as (keyof typeof DRIVERS)[]).find((one) => one === value);
      const drivers = driver ? [...new Set([...line.drivers, driver])] : line.drivers;
      return { ...line, decision: 'included', drivers };
    }
    case 'exclude':
      return { ...line, decision: 'excluded', ...(why === '' ? {} : { justification: why }) };
    case 'status': {
      const statuses = Object.keys(IMPLEMENTATION_STATUSES) as (keyof typeof IMPLEMENTATION_STATUSES)[];
      return { ...line, status: statuses.find((one) => one === value) };
    }
    default:
      return { ...line, owner: value };
  }
}

function useBulk(dossier: string, statement: Statement) {
  const { t, counted, titled } = useLanguage();
  const client = useQueryClient();
  const write = useMutation({
    mutationFn: (saves: readonly { readonly row: Applicability; readonly version?: number }[]) =>
      call('applicability.decide-many', { dossier, saves: [...saves] }),
    onSettled: () => client.invalidateQueries({ queryKey: dossierKey(dossier) }),
  });
  const run = async (
    lines: readonly Applicability[],
    change: (line: Applicability) => Applicability,
    done?: () => void,
  ) => {
    const saves = lines.map((line) => {
      const version = statement.stored.get(line.control)?.version;
      return { row: change(line), ...(version === undefined ? {} : { version }) };
    });
    const { saved } = await write.mutateAsync(saves);
    done?.();
    const id = `bulk-${REGISTERS.applicability.id}`;
    const undo = () => {
      notifications.hide(id);
      // A line that had no answer has one again that says nothing.
      write.mutate(
        saved.flatMap(({ row, version }) => {
          const before = lines.find(({ control }) => control === row.control);
          return before ? [{ row: before, version }] : [];
        }),
      );
    };
    notifications.show({
      ...{ id, autoClose: 20_000 },
      title: titled(WORDS.saved, counted(saved.length, WORDS.savedOne, WORDS.savedMany)),
      message: (
        <Button size="compact-sm" variant="default" onClick={undo}>
          {t(WORDS.undo)}
        </Button>
      ),
    });
  };
  return {
    isPending: write.isPending,
    error: write.error,
    run: (...given: Parameters<typeof run>) => {
      run(...given).catch(() => undefined);
    },
  };
}
