import { formatMonth } from '#documents/style/typography.ts';
import { DEADLINE_KINDS } from '#domain/dossier/deadlines.ts';
import type { CycleStanding } from '../../api/queries.ts';
import { rowAddress } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useRowNames } from '../../ui/register/row-names.ts';
import { RoomLink } from '../../ui/room-link.tsx';
import { Empty } from '../../ui/states.tsx';

const WORDS = {
  late: { fr: 'En retard', en: 'Overdue' },
  none: { fr: 'Aucune échéance n’est datée.', en: 'No deadline has a day.' },
  noneTold: {
    fr: 'Les jours des mesures, des politiques, des audits, des revues et des acceptations viendront ici.',
    en: 'The days of measures, policies, audits, reviews and acceptances will come here.',
  },
};

interface Props {
  readonly dossier: string;
  readonly deadlines: CycleStanding['deadlines'];
}

/** Every day that comes round, what is late first, then month by month; each leads to its row. */
export function Deadlines({ dossier, deadlines }: Props) {
  const { t, language, shortDay } = useLanguage();
  const roles = useRowNames(dossier, ['roles']).get('roles');
  if (deadlines.length === 0) {
    return (
      <Empty title={t(WORDS.none)}>
        <p>{t(WORDS.noneTold)}</p>
      </Empty>
    );
  }
  const groups = Map.groupBy(deadlines, ({ late, on }) =>
    late ? t(WORDS.late) : formatMonth(`${on.slice(0, 7)}-01`, language, true),
  );
  return (
    <div className="plan">
      {[...groups].map(([title, own]) => (
        <section key={title} aria-label={title}>
          <h2>
            {title} <span className="quiet">{own.length}</span>
          </h2>
          <ul className="plain-list deadline-list">
            {own.map(({ kind, on, title: name, subject, owner }) => (
              <li key={`${kind}/${subject.key}/${on}/${t(name)}`}>
                <span>{shortDay(on)}</span>
                <span>
                  <span className="quiet">{t(DEADLINE_KINDS[kind])}</span>{' '}
                  <RoomLink address={rowAddress(dossier, subject.register, subject.key)}>{t(name)}</RoomLink>
                  {owner && <span className="quiet"> · {t(roles?.get(owner) ?? owner)}</span>}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
