import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { RegisterId } from '#domain/register/names.ts';
import type { Row } from '#domain/register/register.ts';
import type { Wording } from '#kernel/text.ts';
import { proposalsQuery } from '../../api/queries.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { fold } from '../../ui/grid/values/fold.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Await, Empty } from '../../ui/states.tsx';

const WORDS = {
  title: { fr: 'Ajouter depuis le catalogue', en: 'Add from the catalogue' },
  search: { fr: 'Chercher', en: 'Search' },
  group: { fr: 'Groupe', en: 'Group' },
  all: { fr: 'Tous', en: 'All' },
  here: { fr: 'déjà dans le registre', en: 'in the register already' },
  add: { fr: 'Ajouter', en: 'Add' },
  one: { fr: 'entrée', en: 'entry' },
  many: { fr: 'entrées', en: 'entries' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  shown: { fr: 'Choisir tout ce qui est montré', en: 'Choose all that is shown' },
  nothing: { fr: 'Le catalogue n’a rien de tel.', en: 'The catalogue has nothing like that.' },
};

/** The registers that a catalogue can fill. */
export type Proposing = 'threats' | 'vulnerabilities';

export function isProposing(register: RegisterId): register is Proposing {
  return register === 'threats' || register === 'vulnerabilities';
}

interface Props {
  readonly register: Proposing;
  readonly rows: readonly Row[];
  readonly onAdd: (rows: readonly Row[]) => void;
  readonly onClose: () => void;
}

/** The entries of the catalogue, searched and chosen in bulk; those that are in the register already are said to be. */
export function FromCatalogue({ register, rows, onAdd, onClose }: Props) {
  const { t, titled, counted } = useLanguage();
  const query = useQuery(proposalsQuery(register));
  const [words, setWords] = useState('');
  const [group, setGroup] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const known = useMemo(
    () => new Set(rows.flatMap(({ id, catalogue }) => [String(id), String(catalogue)])),
    [rows],
  );
  const asked = fold(words).split(' ').filter(Boolean);
  const proposals = query.data ?? [];
  const groups = [...new Set(proposals.flatMap((one) => one.groups.map(t)))].toSorted((a, b) =>
    a.localeCompare(b),
  );
  const shown = proposals.filter((one) => {
    const text = fold(`${t(one.row.name)} ${t(one.row.description ?? '')}`);
    return (group === '' || one.groups.map(t).includes(group)) && asked.every((word) => text.includes(word));
  });
  const free = shown.filter(({ row }) => !known.has(row.id));
  const toggle = (ids: readonly string[], wanted: boolean) => {
    const next = new Set(chosen);
    for (const id of ids)
      if (wanted) next.add(id);
      else next.delete(id);
    setChosen(next);
  };
  return (
    <Dialog title={t(WORDS.title)} size="min(820px, 94vw)" onClose={onClose}>
      <div className="filters">
        <TextInput
          type="search"
          label={t(WORDS.search)}
          data-autofocus
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <NativeSelect
          label={t(WORDS.group)}
          value={group}
          onChange={(event) => setGroup(event.currentTarget.value)}
          data={[{ value: '', label: t(WORDS.all) }, ...groups]}
        />
      </div>
      <Await query={query}>
        {() => (
          <>
            <Checkbox
              label={t(WORDS.shown)}
              checked={free.length > 0 && free.every(({ row }) => chosen.has(row.id))}
              disabled={free.length === 0}
              onChange={(event) =>
                toggle(
                  free.map(({ row }) => row.id),
                  event.currentTarget.checked,
                )
              }
            />
            {shown.length === 0 && <Empty title={t(WORDS.nothing)} />}
            <ul className="proposals">
              {shown.map(({ row }) => (
                <li key={row.id}>
                  <Checkbox
                    label={t(row.name)}
                    description={`${firstLine(t(row.description ?? ''))}${known.has(row.id) ? ` (${t(WORDS.here)})` : ''}`}
                    disabled={known.has(row.id)}
                    checked={chosen.has(row.id)}
                    onChange={(event) => toggle([row.id], event.currentTarget.checked)}
                  />
                </li>
              ))}
            </ul>
          </>
        )}
      </Await>
      <div className="actions">
        <Button
          disabled={chosen.size === 0}
          onClick={() => onAdd(proposals.filter(({ row }) => chosen.has(row.id)).map(({ row }) => row))}
        >
          {titled(WORDS.add, counted(chosen.size, WORDS.one, WORDS.many))}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t(WORDS.cancel)}
        </Button>
      </div>
    </Dialog>
  );
}

function firstLine(words: Wording): string {
  return String(words).split('\n')[0] ?? '';
}
