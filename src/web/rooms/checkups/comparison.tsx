import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Checkups, checkupComparisonQuery, checkupsQuery } from '../../api/queries.ts';
import { useAddressSearch } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Await } from '../../ui/states.tsx';
import { Sentence } from './sentence.tsx';

const WORDS = {
  title: { fr: 'Ce qui a changé depuis le', en: 'What changed since' },
  with: { fr: 'Comparer avec le contrôle du', en: 'Compare with the checkup of' },
  new: { fr: 'Nouveau', en: 'New' },
  worse: { fr: 'Aggravé', en: 'Worse' },
  better: { fr: 'Atténué', en: 'Better' },
  unchanged: { fr: 'Inchangé', en: 'Unchanged' },
  resolved: { fr: 'Résolu', en: 'Resolved' },
  unverified: { fr: 'Non vérifiable cette fois', en: 'Not verifiable this time' },
};

interface Props {
  readonly dossier: string;
  readonly procedure: string;
  readonly date: string;
}

/** The findings of a checkup against the one before, or against any earlier one; nothing for the first. */
export function Comparison({ dossier, procedure, date }: Props) {
  const { t, day, number } = useLanguage();
  const [{ from }, change] = useAddressSearch();
  const query = useQuery(checkupComparisonQuery(dossier, procedure, date, from));
  const all = useQuery(checkupsQuery(dossier)).data?.checkups ?? [];
  const earlier = all.filter((one) => one.procedure === procedure && one.date < date);
  return (
    <Await query={query}>
      {(compared) =>
        compared.from && (
          <section className="checkup-changes">
            <h2>
              {t(WORDS.title)} {day(compared.from.date)}
            </h2>
            {earlier.length > 1 && (
              <Earlier
                checkups={earlier}
                chosen={compared.from.date}
                onChoose={(chosen) => change({ from: chosen })}
              />
            )}
            {(['new', 'worse', 'better', 'unchanged'] as const).map((kind) => (
              <details key={kind} open={kind === 'new' || kind === 'worse'}>
                <summary>
                  {t(WORDS[kind])} ({number(compared[kind].length)})
                </summary>
                <ul>
                  {compared[kind].map(({ id, severity, says }) => (
                    <li key={id}>
                      <b>{severity.id}</b> <Sentence says={says} />
                    </li>
                  ))}
                </ul>
              </details>
            ))}
            {(['resolved', 'unverified'] as const).map((kind) => (
              <details key={kind}>
                <summary>
                  {t(WORDS[kind])} ({number(compared[kind].length)})
                </summary>
                <ul>
                  {compared[kind].map(({ id, title }) => (
                    <li key={id}>{t(title)}</li>
                  ))}
                </ul>
              </details>
            ))}
          </section>
        )
      }
    </Await>
  );
}

interface EarlierProps {
  readonly checkups: Checkups['checkups'];
  readonly chosen: string;
  readonly onChoose: (date: string) => void;
}

function Earlier({ checkups, chosen, onChoose }: EarlierProps) {
  const { t, day } = useLanguage();
  return (
    <NativeSelect
      className="checkup-earlier"
      size="sm"
      label={t(WORDS.with)}
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value)}
      data={checkups.map(({ date, level }) => ({ value: date, label: `${day(date)} (${t(level.words)})` }))}
    />
  );
}
