import { COST_BANDS } from '#catalogues/iso27002-2022/entry.ts';
import { formatNumber } from '../../style/typography.ts';
import { listed, type Telling } from '../telling.ts';
import type { AdaptedControl } from './adapted.ts';

/** Who answers for the control: the line of the statement says so, else the measures that carry it. */
export function ownerOf(telling: Telling, { line, measures }: AdaptedControl): string {
  if (line.owner !== undefined) return telling.role(line.owner);
  const owners = [...new Set(measures.flatMap(({ owner }) => owner ?? []))];
  return listed(telling, owners.map(telling.role), { fr: 'personne', en: 'nobody' });
}

/** What the plan reckons, where it does; else what such a control usually asks for, said as an estimate. */
export function costOf(telling: Telling, { budget, entry }: AdaptedControl): string {
  const { t, language, money } = telling;
  const days = (words: string) => `${words} ${t({ fr: 'j·h', en: 'person-days' })}`;
  if (budget.count > budget.unknown) {
    const parts = [
      ...(budget.effort > 0 ? [days(telling.number(budget.effort))] : []),
      ...(budget.once > 0 ? [money(budget.once)] : []),
      ...(budget.yearly > 0 ? [`${money(budget.yearly)} ${t({ fr: 'par an', en: 'a year' })}`] : []),
    ];
    return parts.length > 0 ? parts.join(' + ') : days('0');
  }
  const { min, max } = entry.effort;
  const range = t({
    fr: `de ${formatNumber(min, language)} à ${formatNumber(max, language)}`,
    en: `${formatNumber(min, language)}–${formatNumber(max, language)}`,
  });
  const band = t(COST_BANDS[entry.cost]);
  return t({
    fr: `Estimation : ${days(min === max ? formatNumber(min, language) : range)} · ${band}`,
    en: `Estimate: ${days(min === max ? formatNumber(min, language) : range)} · ${band}`,
  });
}
