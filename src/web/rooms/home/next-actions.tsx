import type { Overview } from '../../api/queries.ts';
import { roomAddress, rowAddress } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import { SeverityBadge } from './severity-badge.tsx';

const DONE = {
  fr: 'Rien ne presse : l’étude est complète et sans anomalie. Téléchargez le rapport, et planifiez la prochaine revue.',
  en: 'Nothing is pressing: the study is complete and sound. Download the report, and plan the next review.',
};

/** At most seven things, each one click away from where it is done. */
export function NextActions({
  dossier,
  actions,
}: {
  readonly dossier: string;
  readonly actions: Overview['next'];
}) {
  const { t } = useLanguage();
  if (actions.length === 0) return <p className="notice">{t(DONE)}</p>;
  return (
    <ol className="next">
      {actions.map(({ title, detail, severity, register, checkup, subjects }) => (
        <li key={`${title.en} ${checkup?.procedure ?? ''}`}>
          <RoomLink
            address={
              register === undefined
                ? roomAddress(dossier, 'checkups', checkup)
                : rowAddress(dossier, register, subjects[0]?.key)
            }
          >
            <span className="next-title">
              {t(title)} <SeverityBadge severity={severity} />
            </span>
            <span className="next-detail">{t(detail)}</span>
          </RoomLink>
        </li>
      ))}
    </ol>
  );
}
