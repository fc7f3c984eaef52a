import { REGISTERS } from '#domain/dossier/registers.ts';
import { type Budget, budget, type Planned, roadmap } from '#domain/roadmap/plan.ts';
import { HORIZONS, MEASURE_STATUSES } from '#domain/treatment/measure.ts';
import { useLanguage } from '../../ui/language.tsx';
import type { Plan } from '../../ui/plan/use-plan.ts';
import { useRowNames } from '../../ui/register/row-names.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';

const WORDS = {
  total: { fr: 'Budget du plan', en: 'Budget of the plan' },
  once: { fr: 'une fois', en: 'once' },
  yearly: { fr: 'par an', en: 'a year' },
  effort: { fr: 'de travail', en: 'of work' },
  oneUnknown: { fr: 'mesure sans coût ni charge', en: 'measure without cost or effort' },
  manyUnknown: { fr: 'mesures sans coût ni charge', en: 'measures without cost or effort' },
  one: { fr: 'mesure', en: 'measure' },
  many: { fr: 'mesures', en: 'measures' },
  risks: { fr: 'Risques traités', en: 'Risks treated' },
};

interface Props {
  readonly dossier: string;
  readonly plan: Plan;
  readonly onMeasure: (measure: string) => void;
}

/** The measures in the order in which they are worth doing, by horizon, with what they cost. */
export function Horizons({ dossier, plan, onMeasure }: Props) {
  const { t, counted, colon } = useLanguage();
  const planned = roadmap(plan.measures, plan.treatments, plan.risks, plan.study.date);
  const all = plan.measures.filter(({ status }) => status !== 'abandoned');
  return (
    <div className="plan">
      <p className="notice">
        <b>{t(WORDS.total)}</b>
        {colon}
        <Costs of={budget(all)} currency={plan.study.currency} />
      </p>
      {[...planned]
        .filter(([, own]) => own.length > 0)
        .map(([horizon, own]) => (
          <section key={horizon}>
            <h2>
              {t(HORIZONS[horizon])}{' '}
              <span className="quiet">
                {counted(own.length, WORDS.one, WORDS.many)} ·{' '}
                <Costs of={budget(own.map(({ measure }) => measure))} currency={plan.study.currency} />
              </span>
            </h2>
            <HorizonTable
              dossier={dossier}
              label={t(HORIZONS[horizon])}
              planned={own}
              plan={plan}
              onMeasure={onMeasure}
            />
          </section>
        ))}
    </div>
  );
}

function Costs({ of, currency }: { readonly of: Budget; readonly currency: string }) {
  const { t, money, days, counted } = useLanguage();
  const parts = [
    `${money(of.once, currency)} ${t(WORDS.once)}`,
    `${money(of.yearly, currency)} ${t(WORDS.yearly)}`,
    `${days(of.effort)} ${t(WORDS.effort)}`,
    ...(of.unknown > 0 ? [counted(of.unknown, WORDS.oneUnknown, WORDS.manyUnknown)] : []),
  ];
  return <>{parts.join(' · ')}</>;
}

interface TableProps extends Props {
  readonly label: string;
  readonly planned: readonly Planned[];
}

function HorizonTable({ dossier, label, planned, plan, onMeasure }: TableProps) {
  const { t, money, days, shortDay } = useLanguage();
  const roles = useRowNames(dossier, ['roles']).get('roles');
  const { fields } = REGISTERS.measures;
  const cost = (amount: number | undefined) =>
    amount === undefined ? '–' : money(amount, plan.study.currency);
  return (
    <ScrollRegion label={label}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t(fields.title.label)}</th>
            <th scope="col">{t(fields.status.label)}</th>
            <th scope="col">{t(fields.owner.label)}</th>
            <th scope="col">{t(fields.due.label)}</th>
            <th scope="col" className="numeric">
              {t(fields.costOnce.label)}
            </th>
            <th scope="col" className="numeric">
              {t(fields.costYearly.label)}
            </th>
            <th scope="col" className="numeric">
              {t(fields.effort.label)}
            </th>
            <th scope="col" className="numeric">
              {t(WORDS.risks)}
            </th>
          </tr>
        </thead>
        <tbody>
          {planned.map(({ measure, scenarios }) => (
            <tr key={measure.id}>
              <td>
                <span className="mono quiet">{measure.id}</span>{' '}
                <button type="button" className="link" onClick={() => onMeasure(measure.id)}>
                  {t(measure.title)}
                </button>
              </td>
              <td>{t(MEASURE_STATUSES[measure.status])}</td>
              <td>{measure.owner ? t(roles?.get(measure.owner) ?? measure.owner) : '–'}</td>
              <td>{measure.due ? shortDay(measure.due) : '–'}</td>
              <td className="numeric">{cost(measure.costOnce)}</td>
              <td className="numeric">{cost(measure.costYearly)}</td>
              <td className="numeric">{measure.effort === undefined ? '–' : days(measure.effort)}</td>
              <td className="numeric">{scenarios.length}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
