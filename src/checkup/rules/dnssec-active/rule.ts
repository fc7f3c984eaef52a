import { zoneSettings } from '../../evidence/elements/zone-settings.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { met, notMet, unknown, zoneNamed } from '../verdicts.ts';

/** RFC 9364. */
export const dnssecActive = defineRule({
  id: 'dnssec-active',
  source: '4.2',
  title: { fr: 'Les réponses du DNS sont signées (DNSSEC)', en: 'Answers of the DNS are signed (DNSSEC)' },
  reads: { zones: zoneSettings },
  controls: ['8.20', '8.24'],
  impact: {
    fr: 'Une réponse falsifiée du DNS peut mener visiteurs et courriels ailleurs sans que rien ne le montre.',
    en: 'A forged answer of the DNS can lead visitors and mail elsewhere with nothing to show it.',
  },
  remedy: {
    fr: 'Activer DNSSEC chez l’hébergeur du DNS, puis déposer l’enregistrement DS chez le bureau d’enregistrement.',
    en: 'Enable DNSSEC at the DNS host, then hand the DS record to the registrar.',
  },
  judge: ({ zones }) =>
    zones.map(({ id, subject, payload: { dnssec } }) => {
      const [zone, resource] = [subject ?? '', zoneNamed(subject)];
      const says = {
        fr: phrase`${zone} : DNSSEC est « ${dnssec} »`,
        en: phrase`${zone}: DNSSEC is “${dnssec}”`,
      };
      if (dnssec === 'unknown') return unknown(resource, id, says);
      if (dnssec === 'active') return met(resource, id, says);
      return notMet(dnssec === 'error' ? 'WARNING' : 'INFO', resource, id, says);
    }),
});
