import { dnsRecords } from '../../evidence/elements/dns-records.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule, type Verdict } from '../rule.ts';
import { met, notMet, zoneNamed } from '../verdicts.ts';
import { type RecordsOfZone, textsOf } from '../zone-records.ts';

/** RFC 7208. */
export const mailSendersDeclared = defineRule({
  id: 'mail-senders-declared',
  source: '4.4',
  title: {
    fr: 'Le domaine dit qui peut écrire en son nom (SPF)',
    en: 'The domain says who may write in its name (SPF)',
  },
  reads: { zones: dnsRecords },
  controls: ['5.14', '8.20'],
  impact: {
    fr: 'N’importe qui peut écrire à vos clients avec votre adresse.',
    en: 'Anybody can write to your customers with your address.',
  },
  remedy: {
    fr: 'Publier un enregistrement SPF qui liste vos expéditeurs et finit par « -all », même si le domaine n’écrit pas.',
    en: 'Publish an SPF record that lists your senders and ends with “-all”, even if the domain writes no mail.',
  },
  judge: ({ zones }) => zones.map(judgeZone),
});

function judgeZone(zone: RecordsOfZone): Verdict {
  const [name, resource] = [zone.subject ?? '', zoneNamed(zone.subject)];
  const records = textsOf(zone, name).filter((text) => /^v=spf1\b/i.test(text));
  const [spf] = records;
  if (spf === undefined) {
    return notMet('WARNING', resource, zone.id, {
      fr: phrase`${name} ne publie pas de SPF`,
      en: phrase`${name} publishes no SPF`,
    });
  }
  if (records.length > 1) {
    return notMet('WARNING', resource, zone.id, {
      fr: phrase`${name} publie ${records.length} SPF : aucun ne compte`,
      en: phrase`${name} publishes ${records.length} SPF records: none counts`,
    });
  }
  if (/[+?]all\b/i.test(spf) || /\sall\b/i.test(spf)) {
    return notMet('WARNING', resource, zone.id, {
      fr: phrase`${name} : le SPF permet à tous d’écrire`,
      en: phrase`${name}: the SPF lets everybody write`,
    });
  }
  return met(resource, zone.id, {
    fr: phrase`${name} dit qui peut écrire en son nom`,
    en: phrase`${name} says who may write in its name`,
  });
}
