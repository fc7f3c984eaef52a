import { DAY_LENGTH } from '#kernel/date.ts';
import { plural } from '#kernel/text.ts';
import { dnsRecords } from '../../evidence/elements/dns-records.ts';
import { enumeration, phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { days } from '../thresholds.ts';
import { met, notMet, zoneNamed } from '../verdicts.ts';

export const recordChangedLately = defineRule({
  id: 'record-changed-lately',
  source: '4.4',
  title: {
    fr: 'Aucun enregistrement DNS n’a changé récemment',
    en: 'No DNS record has changed lately',
  },
  reads: { zones: dnsRecords },
  thresholds: { 'recent-days': days(7, { fr: 'Récent veut dire moins de', en: 'Lately means less than' }) },
  controls: ['8.32', '8.20'],
  impact: {
    fr: 'Qui change le DNS peut détourner le site et le courriel.',
    en: 'Whoever changes the DNS can divert the site and the mail.',
  },
  remedy: {
    fr: 'Rapprocher chaque changement d’une demande connue.',
    en: 'Match each change with a known request.',
  },
  judge: ({ zones }, { now, thresholds }) =>
    zones.map(({ id, subject, payload }) => {
      const [zone, resource] = [subject ?? '', zoneNamed(subject)];
      const since = now.getTime() - thresholds['recent-days'] * DAY_LENGTH;
      const changed = payload.records.filter(
        ({ modifiedOn }) => modifiedOn !== null && Date.parse(modifiedOn) >= since,
      );
      if (changed.length === 0) {
        return met(resource, id, {
          fr: phrase`${zone} : aucun enregistrement changé depuis ${thresholds['recent-days']} jours`,
          en: phrase`${zone}: no record changed for ${thresholds['recent-days']} days`,
        });
      }
      const names = enumeration(changed.map(({ name, type }) => `${name} (${type})`));
      return notMet('INFO', resource, id, {
        fr: phrase`${zone} : ${changed.length} ${plural(changed.length, 'fr', 'enregistrement changé', 'enregistrements changés')} : ${names}`,
        en: phrase`${zone}: ${changed.length} ${plural(changed.length, 'en', 'record', 'records')} changed: ${names}`,
      });
    }),
});
