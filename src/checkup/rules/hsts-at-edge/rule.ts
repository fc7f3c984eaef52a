import { zoneSettings } from '../../evidence/elements/zone-settings.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { seconds } from '../thresholds.ts';
import { met, notApplicable, notMet, zoneNamed } from '../verdicts.ts';

/** RFC 6797. The header that hosts really send is judged by `hsts-header`. */
export const hstsAtEdge = defineRule({
  id: 'hsts-at-edge',
  source: '4.2',
  title: { fr: 'Le CDN impose HTTPS pour longtemps (HSTS)', en: 'The CDN imposes HTTPS for long (HSTS)' },
  reads: { zones: zoneSettings },
  thresholds: {
    'max-age': seconds(15_552_000, { fr: 'Durée attendue d’au moins', en: 'Expected to last at least' }),
  },
  controls: ['8.24'],
  impact: {
    fr: 'Un visiteur peut être ramené en clair sur un réseau hostile.',
    en: 'A visitor can be brought back to clear text on a hostile network.',
  },
  remedy: {
    fr: 'Activer HSTS par paliers : une journée, un mois, puis un an avec les sous-domaines.',
    en: 'Enable HSTS by steps: a day, a month, then a year with the sub-domains.',
  },
  judge: ({ zones }, { thresholds }) =>
    zones.map(({ id, subject, payload: { hsts } }) => {
      const [zone, resource] = [subject ?? '', zoneNamed(subject)];
      if (hsts === null) {
        return notApplicable(resource, id, {
          fr: phrase`${zone} : le CDN ne règle pas HSTS ici ; l’en-tête des hôtes est jugé à part`,
          en: phrase`${zone}: the CDN does not set HSTS here; the header of the hosts is judged apart`,
        });
      }
      const says = {
        fr: phrase`${zone} : HSTS est ${hsts.enabled ? 'actif' : 'inactif'}, pour ${hsts.maxAge} secondes`,
        en: phrase`${zone}: HSTS is ${hsts.enabled ? 'on' : 'off'}, for ${hsts.maxAge} seconds`,
      };
      if (!hsts.enabled) return notMet('INFO', resource, id, says);
      return hsts.maxAge < thresholds['max-age']
        ? notMet('WARNING', resource, id, says)
        : met(resource, id, says);
    }),
});
