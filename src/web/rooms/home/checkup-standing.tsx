import { useQuery } from '@tanstack/react-query';
import { checkupsQuery, nextCheckupsQuery } from '../../api/queries.ts';
import { roomAddress } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { RoomLink } from '../../ui/room-link.tsx';

const WORDS = {
  last: { fr: 'Dernier contrôle de sécurité', en: 'Last security checkup' },
  overdue: { fr: 'le suivant est en retard', en: 'the next one is overdue' },
  'due-today': { fr: 'le suivant est à faire aujourd’hui', en: 'the next one is due today' },
  one: { fr: 'cotation proposée attend une décision', en: 'proposed rating awaits a decision' },
  many: { fr: 'cotations proposées attendent une décision', en: 'proposed ratings await a decision' },
};

/** The last checkup of the platform, and what it leaves to do; nothing where there is none. */
export function CheckupStanding({ dossier }: { readonly dossier: string }) {
  const { t, day, counted } = useLanguage();
  const checkups = useQuery(checkupsQuery(dossier)).data;
  const next = useQuery(nextCheckupsQuery(dossier)).data ?? [];
  const [latest] = checkups?.checkups ?? [];
  if (!latest) return null;
  const { procedure, date, level } = latest;
  const proposed = checkups?.links.filter(({ state }) => state === 'proposed') ?? [];
  const [open] = proposed;
  const state = next.find((one) => one.procedure === procedure)?.due?.state;
  return (
    <ol className="next">
      <li>
        <RoomLink address={roomAddress(dossier, 'checkups', { procedure, date })}>
          <span className="next-title">
            {t(WORDS.last)}{' '}
            <span>
              <span aria-hidden="true">{level.sign}</span> {t(level.words)}
            </span>
          </span>
          <span className="next-detail">
            {day(date)}
            {state && state !== 'due-later' && ` – ${t(WORDS[state])}`}
          </span>
        </RoomLink>
      </li>
      {open && (
        <li>
          <RoomLink
            address={roomAddress(dossier, 'checkups', { procedure: open.procedure, date: open.date })}
          >
            <span className="next-title">{counted(proposed.length, WORDS.one, WORDS.many)}</span>
          </RoomLink>
        </li>
      )}
    </ol>
  );
}
