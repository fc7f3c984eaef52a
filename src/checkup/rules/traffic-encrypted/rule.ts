import { requestsServed } from '../../evidence/elements/requests-served.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { percent, percentOf } from '../thresholds.ts';
import { met, notApplicable, notMet, unknown, zoneNamed } from '../verdicts.ts';

export const trafficEncrypted = defineRule({
  id: 'traffic-encrypted',
  source: '4.1',
  title: { fr: 'Presque tout le trafic est chiffré', en: 'Almost all traffic is encrypted' },
  reads: { zones: requestsServed },
  thresholds: { share: percent(95, { fr: 'Attendu au moins', en: 'Expected at least' }) },
  controls: ['8.24', '5.14'],
  impact: {
    fr: 'Des visiteurs ou des machines échangent en clair ; ce qui passe peut être lu.',
    en: 'Visitors or machines exchange in clear; what passes can be read.',
  },
  remedy: {
    fr: 'Trouver quels clients n’utilisent pas HTTPS et les corriger avant de fermer HTTP.',
    en: 'Find which clients do not use HTTPS and mend them before closing HTTP.',
  },
  judge: ({ zones }, { thresholds }) =>
    zones.map(({ id, subject, payload: { requests, encrypted } }) => {
      const [zone, resource] = [subject ?? '', zoneNamed(subject)];
      if (encrypted === null) {
        return unknown(resource, id, {
          fr: phrase`${zone} : la part chiffrée du trafic n’est pas connue`,
          en: phrase`${zone}: the encrypted share of the traffic is not known`,
        });
      }
      if (requests === 0) {
        return notApplicable(resource, id, {
          fr: phrase`${zone} : aucun trafic`,
          en: phrase`${zone}: no traffic`,
        });
      }
      const share = percentOf(encrypted, requests);
      const says = {
        fr: phrase`${zone} : ${share} % des requêtes sont chiffrées`,
        en: phrase`${zone}: ${share}% of the requests are encrypted`,
      };
      return share < thresholds.share ? notMet('WARNING', resource, id, says) : met(resource, id, says);
    }),
});
