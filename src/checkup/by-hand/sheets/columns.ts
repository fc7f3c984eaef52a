import type { Text } from '#kernel/text.ts';
import { asWindow, daysBefore } from '../../importers/window.ts';
import type { Rows, SheetContext, Simple } from '../sheet.ts';

/** The seven days, or the one, before the checkup. */
export function week({ now }: SheetContext) {
  return { window: asWindow(daysBefore(now, 7)) };
}

export function day({ now }: SheetContext) {
  return { window: asWindow(daysBefore(now, 1)) };
}

const COUNT: Simple = { id: 'count', kind: 'count', label: { fr: 'Nombre', en: 'Count' } };

export function countedBy(id: string, label: Text, columns: readonly Simple[]): Rows {
  return { id, kind: 'rows', label, columns: [...columns, COUNT] };
}

export const COUNTRIES = countedBy('countries', { fr: 'Par pays', en: 'By country' }, [
  {
    id: 'country',
    kind: 'line',
    label: { fr: 'Pays (deux lettres)', en: 'Country (two letters)' },
  },
]);

export const PERIOD: Simple = {
  id: 'period',
  kind: 'choice',
  label: { fr: 'Période', en: 'Period' },
  options: [
    { id: 'week', label: { fr: '7 jours', en: '7 days' } },
    { id: 'day', label: { fr: '24 heures', en: '24 hours' } },
  ],
};

export const YES_NO: readonly { readonly id: string; readonly label: Text }[] = [
  { id: 'yes', label: { fr: 'Oui', en: 'Yes' } },
  { id: 'no', label: { fr: 'Non', en: 'No' } },
];

export const STATUS: readonly { readonly id: string; readonly label: Text }[] = [
  { id: 'enabled', label: { fr: 'Active', en: 'Enabled' } },
  { id: 'disabled', label: { fr: 'Désactivée', en: 'Disabled' } },
  { id: 'unknown', label: { fr: 'Inconnu', en: 'Unknown' } },
];
