import { drawPlanLoad, type PlanPeriod, planPeriods, together } from '#documents/drawings/plan-load.ts';
import { monthly } from '#domain/roadmap/monthly.ts';
import { budget, type Planned } from '#domain/roadmap/plan.ts';
import type { Day } from '#kernel/date.ts';
import type { Wording } from '#kernel/text.ts';
import { Figure } from '../../ui/figure.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { Empty } from '../../ui/states.tsx';
import { isOverdue } from './standing.ts';

const WORDS = {
  rule: {
    fr: 'La charge d’une mesure est répartie également entre son début et son échéance. Ses coûts tombent à l’échéance ; un coût annuel revient ensuite tous les douze mois.',
    en: 'The effort of a measure is spread evenly between its start and its due day. Its costs fall on the due day; a yearly cost then comes back every twelve months.',
  },
  none: { fr: 'Aucune mesure ne porte de charge ni de coût.', en: 'No measure carries an effort or a cost.' },
  noneTold: {
    fr: 'Donnez-leur une charge et un coût : cette page dira quand le travail et la dépense tombent.',
    en: 'Give them an effort and a cost: this page will say when the work and the spending fall.',
  },
  owners: { fr: 'Par responsable', en: 'By owner' },
  owner: { fr: 'Responsable', en: 'Owner' },
  ownerMonths: { fr: 'Charge par responsable, en jours', en: 'Effort by owner, in days' },
  measures: { fr: 'Mesures', en: 'Measures' },
  overdue: { fr: 'En retard', en: 'Overdue' },
  effort: { fr: 'Charge', en: 'Effort' },
  once: { fr: 'Coût unique', en: 'One-off cost' },
  yearly: { fr: 'Coût annuel', en: 'Yearly cost' },
  total: { fr: 'Ensemble', en: 'Together' },
  nobody: { fr: 'Sans responsable', en: 'Without an owner' },
};

interface Props {
  readonly planned: readonly Planned[];
  readonly today: Day;
  readonly currency: string;
  readonly nameOf: (owner: string) => Wording;
}

/** When the work falls and when the money, month by month, and on whom. */
export function Load({ planned, today, currency, nameOf }: Props) {
  const { t, language, number, money, days } = useLanguage();
  const months = monthly(planned);
  const periods = planPeriods(months, language);
  const { effort, once, yearly } = together(months);
  if (effort + once + yearly === 0) {
    return (
      <Empty title={t(WORDS.none)}>
        <p>{t(WORDS.noneTold)}</p>
      </Empty>
    );
  }
  const owners = [...Map.groupBy(planned, ({ measure }) => measure.owner ?? '')]
    .map(([id, own]) => ({ id, name: id === '' ? t(WORDS.nobody) : t(nameOf(id)), own }))
    .toSorted((a, b) => effortOf(b.own) - effortOf(a.own));
  return (
    <div className="plan">
      <p className="notice">{t(WORDS.rule)}</p>
      <div className="plan-load">
        <Figure draw={(palette) => drawPlanLoad(periods, { language, currency, palette })} />
      </div>
      <section>
        <h2>{t(WORDS.owners)}</h2>
        <ScrollRegion label={t(WORDS.owners)}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t(WORDS.owner)}</th>
                {[WORDS.measures, WORDS.overdue, WORDS.effort, WORDS.once, WORDS.yearly].map((word) => (
                  <th key={word.en} scope="col" className="numeric">
                    {t(word)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {owners.map(({ id, name, own }) => {
                const sum = budget(own.map(({ measure }) => measure));
                return (
                  <tr key={id}>
                    <th scope="row">{name}</th>
                    <td className="numeric">{number(own.length)}</td>
                    <td className="numeric">
                      {number(own.filter(({ measure }) => isOverdue(measure, today)).length)}
                    </td>
                    <td className="numeric">{days(sum.effort)}</td>
                    <td className="numeric">{money(sum.once, currency)}</td>
                    <td className="numeric">{money(sum.yearly, currency)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollRegion>
      </section>
      <section>
        <h2>{t(WORDS.ownerMonths)}</h2>
        <OwnerMonths owners={owners} periods={periods} />
      </section>
    </div>
  );
}

interface Owner {
  readonly id: string;
  readonly name: string;
  readonly own: readonly Planned[];
}

function OwnerMonths({
  owners,
  periods,
}: {
  readonly owners: readonly Owner[];
  readonly periods: readonly PlanPeriod[];
}) {
  const { t, number } = useLanguage();
  const tenths = (value: number) => (value < 0.05 ? '–' : number(Math.round(value * 10) / 10));
  const efforts = owners.map(({ own }) => effortIn(own, periods));
  return (
    <ScrollRegion label={t(WORDS.ownerMonths)}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t(WORDS.owner)}</th>
            {periods.map(({ label, from }) => (
              <th key={from} scope="col" className="numeric">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {owners.map(({ id, name }, place) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {periods.map(({ from }, column) => (
                <td key={from} className="numeric">
                  {tenths(efforts[place]?.[column] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t(WORDS.total)}</th>
            {periods.map(({ from, effort }) => (
              <td key={from} className="numeric">
                <b>{tenths(effort)}</b>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** The effort of some measures in each period of the whole plan. */
function effortIn(planned: readonly Planned[], periods: readonly PlanPeriod[]): readonly number[] {
  const months = monthly(planned);
  return periods.map(({ from }, place) => {
    const next = periods[place + 1]?.from ?? '9999';
    return together(months.filter(({ month }) => from <= month && month < next)).effort;
  });
}

function effortOf(planned: readonly Planned[]): number {
  return planned.reduce((sum, { measure }) => sum + (measure.effort ?? 0), 0);
}
