import { DAY_LENGTH } from '#kernel/date.ts';
import { zoneSettings } from '../../evidence/elements/zone-settings.ts';
import { enumeration, phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { days } from '../thresholds.ts';
import { met, notMet, zoneNamed } from '../verdicts.ts';

export const settingChangedLately = defineRule({
  id: 'setting-changed-lately',
  source: '4.2',
  title: {
    fr: 'Aucun réglage de la zone n’a changé récemment',
    en: 'No setting of the zone has changed lately',
  },
  reads: { zones: zoneSettings },
  thresholds: { 'recent-days': days(7, { fr: 'Récent veut dire moins de', en: 'Lately means less than' }) },
  controls: ['8.9', '8.32'],
  impact: {
    fr: 'Un réglage changé sans qu’on s’en souvienne est une porte qu’on croit fermée.',
    en: 'A setting that was changed and forgotten is a door that one believes shut.',
  },
  remedy: {
    fr: 'Retrouver qui a changé ces réglages et pourquoi ; le noter dans le suivi des changements.',
    en: 'Find out who changed these settings and why; write it into the change log.',
  },
  judge: ({ zones }, { now, thresholds }) =>
    zones.map(({ id, subject, payload }) => {
      const [zone, resource] = [subject ?? '', zoneNamed(subject)];
      const since = now.getTime() - thresholds['recent-days'] * DAY_LENGTH;
      const changed = payload.settings
        .filter(({ modifiedOn }) => modifiedOn !== null && Date.parse(modifiedOn) >= since)
        .map((setting) => setting.id);
      if (changed.length === 0) {
        return met(resource, id, {
          fr: phrase`${zone} : aucun réglage changé depuis ${thresholds['recent-days']} jours`,
          en: phrase`${zone}: no setting changed for ${thresholds['recent-days']} days`,
        });
      }
      return notMet('INFO', resource, id, {
        fr: phrase`${zone} : réglages changés depuis moins de ${thresholds['recent-days']} jours : ${enumeration(changed)}`,
        en: phrase`${zone}: settings changed within ${thresholds['recent-days']} days: ${enumeration(changed)}`,
      });
    }),
});
