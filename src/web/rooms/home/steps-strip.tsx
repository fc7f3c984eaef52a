import { STEP_WORDS } from '#domain/mission/steps.ts';
import type { Overview } from '../../api/queries.ts';
import { roomAddress } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { RoomLink } from '../../ui/room-link.tsx';

/** The nine steps in one line. */
export function StepsStrip({ dossier, overview }: { readonly dossier: string; readonly overview: Overview }) {
  const { t } = useLanguage();
  return (
    <ol className="strip">
      {overview.steps.map(({ step, percent }, index) => (
        <li key={step} aria-current={overview.step === step ? 'step' : undefined}>
          <RoomLink address={roomAddress(dossier, 'mission', { view: 'steps' })}>
            <span className="strip-name">
              {index + 1}. {t(STEP_WORDS[step])}
            </span>
            <span className="strip-bar" aria-hidden="true">
              <span style={{ width: `${percent}%` }} />
            </span>
            <span className="strip-share">{t({ fr: `${percent} %`, en: `${percent}%` })}</span>
          </RoomLink>
        </li>
      ))}
    </ol>
  );
}
