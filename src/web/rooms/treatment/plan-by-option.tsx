import { REGISTERS } from '#domain/dossier/registers.ts';
import { STAGE_WORDS } from '#domain/evaluation/evaluation.ts';
import type { RatedScenario } from '#domain/evaluation/rated.ts';
import { compareRisks, today as ratedToday } from '#domain/evaluation/rated.ts';
import { MEASURE_STATUSES } from '#domain/treatment/measure.ts';
import { OPTION_STANDARD_WORDS, OPTIONS, type Treatment } from '#domain/treatment/treatment.ts';
import { rowAddress } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import type { Plan } from '../../ui/plan/use-plan.ts';
import { RoomLink } from '../../ui/room-link.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';

const WORDS = {
  one: { fr: 'risque', en: 'risk' },
  many: { fr: 'risques', en: 'risks' },
  untreated: { fr: 'Sans traitement décidé', en: 'No treatment decided' },
  change: { fr: 'Modifier', en: 'Edit' },
  decide: { fr: 'Décider', en: 'Decide' },
  noMeasure: { fr: 'aucune mesure', en: 'no measure' },
};

interface Props {
  readonly dossier: string;
  readonly plan: Plan;
  readonly onTreatment: (scenario: string) => void;
  readonly onMeasure: (measure: string) => void;
}

/** The plan as ISO/IEC 27005 asks for it: by option, the worst risk first. */
export function PlanByOption(props: Props) {
  const { t, counted } = useLanguage();
  const { treatments, risks } = props.plan;
  const treated = new Map(treatments.map((treatment) => [treatment.scenario, treatment]));
  const worstFirst = risks.toSorted((a, b) => compareRisks(ratedToday(a), ratedToday(b)));
  const groups = Object.entries(OPTIONS).map(([option, words]) => ({
    id: option,
    words: t(words),
    standard: t(OPTION_STANDARD_WORDS[option as keyof typeof OPTIONS]),
    risks: worstFirst.filter(({ scenario }) => treated.get(scenario.id)?.option === option),
  }));
  const untreated = worstFirst.filter(({ scenario }) => !treated.has(scenario.id));
  const all = [...groups, { id: 'none', words: t(WORDS.untreated), standard: '', risks: untreated }];
  return (
    <div className="plan">
      {all
        .filter((group) => group.risks.length > 0)
        .map(({ id, words, standard, risks: own }) => (
          <section key={id}>
            <h2>
              {words}{' '}
              <span className="quiet">
                {standard && `${standard} · `}
                {counted(own.length, WORDS.one, WORDS.many)}
              </span>
            </h2>
            <OptionTable {...props} risks={own} treated={treated} label={words} />
          </section>
        ))}
    </div>
  );
}

interface TableProps extends Props {
  readonly risks: readonly RatedScenario[];
  readonly treated: ReadonlyMap<string, Treatment>;
  readonly label: string;
}

function OptionTable({ dossier, plan, onTreatment, onMeasure, risks, treated, label }: TableProps) {
  const { t, titled } = useLanguage();
  const measures = new Map(plan.measures.map((measure) => [measure.id, measure]));
  const { fields } = REGISTERS.treatments;
  return (
    <ScrollRegion label={label}>
      <table className="plain-table plan-table">
        <thead>
          <tr>
            <th scope="col">{t(fields.scenario.label)}</th>
            <th scope="col">{t(STAGE_WORDS.current)}</th>
            <th scope="col">{t(STAGE_WORDS.residual)}</th>
            <th scope="col">{t(fields.measures.label)}</th>
            <th scope="col">
              <span className="visually-hidden">{t(WORDS.change)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {risks.map((risk) => {
            const { id, title } = risk.scenario;
            const own = treated.get(id)?.measures.flatMap((measure) => measures.get(measure) ?? []) ?? [];
            return (
              <tr key={id}>
                <td>
                  <span className="mono quiet">{id}</span>
                  <br />
                  <RoomLink address={rowAddress(dossier, 'scenarios', id)}>{t(title)}</RoomLink>
                </td>
                <td>
                  <LevelBadge level={ratedToday(risk)?.level} />
                </td>
                <td>
                  <LevelBadge level={risk.residual?.level} />
                </td>
                <td>
                  {own.length === 0 && <span className="quiet">{t(WORDS.noMeasure)}</span>}
                  <ul className="plain-list">
                    {own.map((measure) => (
                      <li key={measure.id}>
                        <button type="button" className="link" onClick={() => onMeasure(measure.id)}>
                          {t(measure.title)}
                        </button>{' '}
                        <span className="quiet">{t(MEASURE_STATUSES[measure.status])}</span>
                      </li>
                    ))}
                  </ul>
                </td>
                <td>
                  {treated.has(id) ? (
                    <button
                      type="button"
                      className="link"
                      aria-label={titled(WORDS.change, id)}
                      onClick={() => onTreatment(id)}
                    >
                      {t(WORDS.change)}
                    </button>
                  ) : (
                    <RoomLink
                      address={rowAddress(dossier, 'treatments', id)}
                      aria-label={titled(WORDS.decide, id)}
                    >
                      {t(WORDS.decide)}
                    </RoomLink>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
