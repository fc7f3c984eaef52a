import { Button } from '@mantine/core';
import { useState } from 'react';
import { changedFields } from '#domain/dossier/changes.ts';
import type { Register, Row } from '#domain/register/register.ts';
import { canonical } from '#kernel/canonical.ts';
import type { StoredRow } from '../../api/queries.ts';
import { useLanguage } from '../language.tsx';
import { type Sayer, showValue } from '../register/show-value.ts';

const WORDS = {
  title: { fr: 'Deux personnes ont modifié cette ligne', en: 'Two people changed this row' },
  told: {
    fr: 'a enregistré sa version pendant que vous écriviez. Rien n’est perdu : choisissez, champ par champ, ce qui reste.',
    en: 'saved a version while you were writing. Nothing is lost: choose, field by field, what stays.',
  },
  mine: { fr: 'Ma version', en: 'My version' },
  theirs: { fr: 'Version enregistrée', en: 'Saved version' },
  keep: { fr: 'Enregistrer ce choix', en: 'Save this choice' },
  later: { fr: 'Revenir à mon texte', en: 'Return to my text' },
  empty: { fr: '(vide)', en: '(empty)' },
};

interface Props {
  readonly register: Pick<Register, 'fields'>;
  /** The row that both started from. */
  readonly base: Row | undefined;
  readonly mine: Row;
  readonly theirs: StoredRow;
  readonly sayer: Sayer;
  readonly onKeep: (row: Row, version: number) => void;
  readonly onLater: () => void;
}

type Side = 'mine' | 'theirs';

/** Both versions side by side. What only one of the two changed is chosen already. */
export function ConflictView({ register, base, mine, theirs, sayer, onKeep, onLater }: Props) {
  const { t } = useLanguage();
  const fields = changedFields(theirs.row, mine)
    .map(({ field }) => field)
    .filter((name) => name in register.fields);
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>(() =>
    Object.fromEntries(fields.map((name) => [name, firstChoice(name, base, mine)])),
  );
  const say = (name: string, row: Row) => {
    const field = register.fields[name];
    return (field && showValue(field, row[name], sayer)) || t(WORDS.empty);
  };
  return (
    <section className="conflict" aria-labelledby="conflict-title">
      <h3 id="conflict-title">{t(WORDS.title)}</h3>
      <p>
        <b>{theirs.updatedBy}</b> {t(WORDS.told)}
      </p>
      {fields.map((name) => (
        <fieldset key={name} className="conflict-field">
          <legend>{t(register.fields[name]?.label ?? name)}</legend>
          {(['mine', 'theirs'] as const).map((side) => (
            <label key={side}>
              <input
                type="radio"
                name={`conflict-${name}`}
                checked={sides[name] === side}
                onChange={() => setSides({ ...sides, [name]: side })}
              />
              <span>
                <b>{t(WORDS[side])}</b>
                <span className="conflict-value">{say(name, side === 'mine' ? mine : theirs.row)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <div className="actions">
        <Button onClick={() => onKeep(merged(mine, theirs.row, sides), theirs.version)}>
          {t(WORDS.keep)}
        </Button>
        <Button variant="default" onClick={onLater}>
          {t(WORDS.later)}
        </Button>
      </div>
    </section>
  );
}

/** Theirs where I changed nothing; mine where I did. */
function firstChoice(name: string, base: Row | undefined, mine: Row): Side {
  const same = base !== undefined && text(base[name]) === text(mine[name]);
  return same ? 'theirs' : 'mine';
}

function merged(mine: Row, theirs: Row, sides: Readonly<Record<string, Side>>): Row {
  const chosen = Object.entries(sides).map(([name, side]) => [name, (side === 'mine' ? mine : theirs)[name]]);
  const all = { ...theirs, ...Object.fromEntries(chosen) };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function text(value: unknown): string {
  return value === undefined ? '' : canonical(value);
}
