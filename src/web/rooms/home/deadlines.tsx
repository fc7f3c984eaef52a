import { useQuery } from '@tanstack/react-query';
import { DEADLINE_KINDS } from '#domain/dossier/deadlines.ts';
import { cycleStandingQuery } from '../../api/queries.ts';
import { rowAddress } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { RoomLink } from '../../ui/room-link.tsx';

const WORDS = {
  title: { fr: 'Prochaines échéances', en: 'Next deadlines' },
  late: { fr: 'en retard', en: 'late' },
};

/** So many are shown: what is late stands in the findings too. */
const SHOWN = 5;

/** The days that come round next; nothing where none does. */
export function Deadlines({ dossier }: { readonly dossier: string }) {
  const { t, shortDay } = useLanguage();
  const deadlines = useQuery(cycleStandingQuery(dossier)).data?.deadlines ?? [];
  const coming = deadlines.filter(({ late }) => !late).slice(0, SHOWN);
  const late = deadlines.length - deadlines.filter((one) => !one.late).length;
  if (coming.length === 0) return null;
  return (
    <section>
      <h2>
        {t(WORDS.title)}{' '}
        {late > 0 && (
          <span className="quiet">
            {late} {t(WORDS.late)}
          </span>
        )}
      </h2>
      <ul className="top-risks">
        {coming.map(({ kind, on, title, subject }) => (
          <li key={`${kind}/${subject.register}/${subject.key}/${on}`}>
            <time dateTime={on}>{shortDay(on)}</time>
            <span>
              <RoomLink address={rowAddress(dossier, subject.register, subject.key)}>{t(title)}</RoomLink>{' '}
              <span className="quiet">{t(DEADLINE_KINDS[kind])}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
