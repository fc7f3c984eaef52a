import { distribution } from '#domain/evaluation/matrix.ts';
import { type RatedScenario, today } from '#domain/evaluation/rated.ts';
import { LEVELS } from '#domain/scope/levels.ts';
import { useLanguage } from '../../ui/language.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';

const WORDS = {
  level: { fr: 'Niveau', en: 'Level' },
  now: { fr: 'Aujourd’hui', en: 'Today' },
  later: { fr: 'Avec ces mesures', en: 'With these measures' },
  shift: { fr: 'Écart', en: 'Difference' },
};

interface Props {
  readonly before: readonly RatedScenario[];
  readonly after: readonly RatedScenario[];
}

/** How many risks stand at each level, today and then, the worst first. */
export function LevelShift({ before, after }: Props) {
  const { t, number } = useLanguage();
  const now = distribution(
    before.map((risk) => ({ ...risk, current: today(risk) })),
    'current',
  );
  const then = distribution(after, 'current');
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t(WORDS.level)}</th>
          <th scope="col" className="numeric">
            {t(WORDS.now)}
          </th>
          <th scope="col" className="numeric">
            {t(WORDS.later)}
          </th>
          <th scope="col" className="numeric">
            {t(WORDS.shift)}
          </th>
        </tr>
      </thead>
      <tbody>
        {LEVELS.toReversed().map((level) => (
          <tr key={level}>
            <th scope="row">
              <LevelBadge level={level} />
            </th>
            <td className="numeric">{number(now[level])}</td>
            <td className="numeric">{number(then[level])}</td>
            <td className="numeric">{signed(then[level] - now[level], number)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function signed(value: number, number: (value: number) => string): string {
  if (value === 0) return '–';
  return value > 0 ? `+${number(value)}` : `−${number(-value)}`;
}
