import { zoneSettings } from '../../evidence/elements/zone-settings.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { met, notMet, unknown, zoneNamed } from '../verdicts.ts';

export const zoneInService = defineRule({
  id: 'zone-in-service',
  source: '4.2',
  title: { fr: 'La protection de la zone est en service', en: 'The protection of the zone is in service' },
  reads: { zones: zoneSettings },
  controls: ['8.20', '8.21'],
  impact: {
    fr: 'En pause, plus aucune règle ne s’applique et l’adresse du serveur d’origine est publiée.',
    en: 'While paused, no rule applies any more and the address of the origin server is published.',
  },
  remedy: {
    fr: 'Demander qui a mis la zone en pause, vérifier que l’incident est clos, puis la remettre en service.',
    en: 'Ask who paused the zone, make sure that the incident is over, then put it back into service.',
  },
  judge: ({ zones }) =>
    zones.map(({ id, subject, payload: { paused, status } }) => {
      const [zone, resource] = [subject ?? '', zoneNamed(subject)];
      if (paused) {
        return notMet('CRITICAL', resource, id, {
          fr: phrase`${zone} est en pause : le CDN ne la protège plus`,
          en: phrase`${zone} is paused: the CDN no longer protects it`,
        });
      }
      const says = {
        fr: phrase`${zone} est dans l’état « ${status} »`,
        en: phrase`${zone} has the status “${status}”`,
      };
      if (status === 'unknown') return unknown(resource, id, says);
      return status === 'active' ? met(resource, id, says) : notMet('WARNING', resource, id, says);
    }),
});
