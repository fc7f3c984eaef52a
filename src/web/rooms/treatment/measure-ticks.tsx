import { firstYearCost, type TreatedRisk } from '#domain/roadmap/what-if.ts';
import { HORIZONS, MEASURE_STATUSES, type Measure } from '#domain/treatment/measure.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useRoving } from '../../ui/use-roving.ts';

const WORDS = {
  one: { fr: 'risque', en: 'risk' },
  many: { fr: 'risques', en: 'risks' },
  unknown: { fr: 'coût inconnu', en: 'cost unknown' },
  measures: { fr: 'Mesures à essayer', en: 'Measures to try' },
};

interface Props {
  readonly measures: readonly Measure[];
  readonly chosen: ReadonlySet<string>;
  readonly risks: readonly TreatedRisk[];
  readonly dayRate: number;
  readonly currency: string;
  readonly onToggle: (measure: string, on: boolean) => void;
}

/** The open measures to tick, each with what it costs in its first year and how many risks wait for it. */
export function MeasureTicks({ measures, chosen, risks, dayRate, currency, onToggle }: Props) {
  const { t, money, counted } = useLanguage();
  const { frame, onKeyDown, stopOf } = useRoving<HTMLUListElement>(measures.map(({ id }) => id));
  return (
    <ul className="ticks measure-ticks" ref={frame} onKeyDown={onKeyDown} aria-label={t(WORDS.measures)}>
      {measures.map((measure) => {
        const cost = firstYearCost(measure, dayRate);
        const waiting = risks.filter((risk) => risk.measures.includes(measure.id)).length;
        return (
          <li key={measure.id} className="tick">
            <label>
              <input
                type="checkbox"
                checked={chosen.has(measure.id)}
                onChange={(event) => onToggle(measure.id, event.currentTarget.checked)}
                {...stopOf(measure.id)}
              />
              <span>{t(measure.title)}</span>
            </label>
            <span className="quiet">
              {[
                cost === undefined ? t(WORDS.unknown) : money(cost, currency),
                counted(waiting, WORDS.one, WORDS.many),
                t(HORIZONS[measure.horizon]),
                t(MEASURE_STATUSES[measure.status]),
              ].join(' · ')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
