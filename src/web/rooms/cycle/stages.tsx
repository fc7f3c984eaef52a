import { registerOf } from '#domain/dossier/registers.ts';
import { STAGE_WORDS } from '#domain/pdca/cycle.ts';
import type { CycleStanding } from '../../api/queries.ts';
import { rowAddress } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { RoomLink } from '../../ui/room-link.tsx';

const WORDS = {
  list: { fr: 'Les quatre temps du cycle', en: 'The four stages of the cycle' },
  here: { fr: 'en cours', en: 'under way' },
  met: { fr: 'atteint', en: 'met' },
  'not-met': { fr: 'à compléter', en: 'to be completed' },
  unknown: { fr: 'rien à regarder encore', en: 'nothing to look at yet' },
  missing: { fr: 'manquent', en: 'missing' },
  more: { fr: 'de plus', en: 'more' },
};

const SIGNS = { met: '✓', 'not-met': '○', unknown: '–' } as const;

/** So many rows are named; the register has the others. */
const NAMED = 4;

type Stage = CycleStanding['stages'][number];

/** Plan, do, check, act: four beside each other, each with its checks and what keeps them from being met. */
export function Stages({
  dossier,
  standing,
}: {
  readonly dossier: string;
  readonly standing: CycleStanding;
}) {
  const { t } = useLanguage();
  return (
    <ol className="cycle-stages" aria-label={t(WORDS.list)}>
      {standing.stages.map((stage) => (
        <StageCard
          key={stage.stage}
          dossier={dossier}
          stage={stage}
          here={stage.stage === standing.current}
        />
      ))}
    </ol>
  );
}

interface Props {
  readonly dossier: string;
  readonly stage: Stage;
  readonly here: boolean;
}

function StageCard({ dossier, stage: { stage, percent, checks }, here }: Props) {
  const { t } = useLanguage();
  return (
    <li className="cycle-stage" aria-current={here ? 'step' : undefined}>
      <h2>
        {t(STAGE_WORDS[stage])} {here && <span className="severity severity-step">{t(WORDS.here)}</span>}
      </h2>
      <p className="cycle-percent">
        <b>{t({ fr: `${percent} %`, en: `${percent}%` })}</b>
        <span className="strip-bar" aria-hidden="true">
          <span style={{ width: `${percent}%` }} />
        </span>
      </p>
      <ul className="checks">
        {checks.map(({ label, state, done, of, register, missing }) => (
          <li key={label.en} className={state === 'met' ? 'check-met' : 'check-open'}>
            <span className="check-mark" role="img" aria-label={t(WORDS[state])}>
              {SIGNS[state]}
            </span>{' '}
            <RoomLink address={rowAddress(dossier, register)}>{t(label)}</RoomLink>
            {of > 1 && (
              <span className="quiet">
                {' '}
                {done} / {of}
              </span>
            )}
            {missing.length > 0 && (
              <span className="quiet cycle-missing">
                {t(WORDS.missing)}{' '}
                {missing.slice(0, NAMED).map((subject) => (
                  <RoomLink
                    key={`${subject.register}/${subject.key}`}
                    address={rowAddress(dossier, subject.register, subject.key)}
                    aria-label={`${t(registerOf(subject.register).one)} ${subject.key}`}
                  >
                    {subject.key}
                  </RoomLink>
                ))}
                {missing.length > NAMED && `+ ${missing.length - NAMED} ${t(WORDS.more)}`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}
