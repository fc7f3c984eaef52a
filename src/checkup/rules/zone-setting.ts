import type { Text } from '#kernel/text.ts';
import type { PayloadOf } from '../evidence/element.ts';
import type { zoneSettings } from '../evidence/elements/zone-settings.ts';
import type { Seen } from '../evidence/evidence.ts';
import { phrase } from '../evidence/phrase.ts';
import type { Verdict } from './rule.ts';
import type { Severity } from './severity.ts';
import { met, notMet, unknown, within } from './verdicts.ts';

type Zone = Seen<PayloadOf<typeof zoneSettings>>;

/**
 * One setting of every zone. `grade` says how grave its value is, or that it is fine; a setting that could not be read is
 * unknown, never fine.
 */
export function judgeSetting(
  zones: readonly Zone[],
  setting: string,
  label: Text,
  grade: (value: string) => Severity | 'met',
): readonly Verdict[] {
  return zones.map(({ id, subject, payload }) => {
    const resource = within('setting', subject, setting);
    const zone = subject ?? '';
    const value = payload.settings.find((one) => one.id === setting)?.value;
    if (value === undefined || value === null || payload.unread.includes(setting)) {
      return unknown(resource, id, {
        fr: phrase`${zone} : le réglage « ${label.fr} » n’a pas pu être lu`,
        en: phrase`${zone}: the setting “${label.en}” could not be read`,
      });
    }
    const says = {
      fr: phrase`${zone} : le réglage « ${label.fr} » vaut « ${value} »`,
      en: phrase`${zone}: the setting “${label.en}” is “${value}”`,
    };
    const graded = grade(value);
    return graded === 'met' ? met(resource, id, says) : notMet(graded, resource, id, says);
  });
}
