import { dnsRecords } from '../../evidence/elements/dns-records.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule, type Verdict } from '../rule.ts';
import { met, notMet, zoneNamed } from '../verdicts.ts';
import { type RecordsOfZone, textsOf } from '../zone-records.ts';

/** RFC 7489 §6.3. */
export const forgedMailRefused = defineRule({
  id: 'forged-mail-refused',
  source: '4.4',
  title: {
    fr: 'Le domaine demande de refuser le courriel falsifié (DMARC)',
    en: 'The domain asks to refuse forged mail (DMARC)',
  },
  reads: { zones: dnsRecords },
  controls: ['5.14', '8.20'],
  impact: {
    fr: 'Les messageries acceptent des courriels falsifiés à votre nom, et personne ne vous le dit.',
    en: 'Mail servers accept forged mail in your name, and nobody tells you.',
  },
  remedy: {
    fr: 'Publier DMARC en observation, lire les rapports un mois, puis passer à « quarantine » et à « reject ».',
    en: 'Publish DMARC in observation, read the reports for a month, then go to “quarantine” and to “reject”.',
  },
  judge: ({ zones }) => zones.map(judgeZone),
});

function judgeZone(zone: RecordsOfZone): Verdict {
  const [name, resource] = [zone.subject ?? '', zoneNamed(zone.subject)];
  const dmarc = textsOf(zone, `_dmarc.${name}`).find((text) => /^v=dmarc1\b/i.test(text));
  if (dmarc === undefined) {
    return notMet('WARNING', resource, zone.id, {
      fr: phrase`${name} ne publie pas de DMARC`,
      en: phrase`${name} publishes no DMARC`,
    });
  }
  const policy = /;\s*p\s*=\s*(none|quarantine|reject)\b/i.exec(dmarc)?.[1]?.toLowerCase();
  const says = {
    fr: phrase`${name} : DMARC demande « ${policy ?? 'rien'} »`,
    en: phrase`${name}: DMARC asks for “${policy ?? 'nothing'}”`,
  };
  return policy === 'quarantine' || policy === 'reject'
    ? met(resource, zone.id, says)
    : notMet('INFO', resource, zone.id, says);
}
