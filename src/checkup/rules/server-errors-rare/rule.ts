import { httpErrors } from '../../evidence/elements/http-errors.ts';
import { phrase } from '../../evidence/phrase.ts';
import { eachHost, hostOf } from '../host-errors.ts';
import { defineRule } from '../rule.ts';
import { count, percent, percentOf } from '../thresholds.ts';
import { met, notMet } from '../verdicts.ts';

export const serverErrorsRare = defineRule({
  id: 'server-errors-rare',
  source: '4.5',
  title: { fr: 'Les erreurs du serveur sont rares', en: 'Server errors are rare' },
  reads: { platform: httpErrors },
  thresholds: {
    warning: percent(0.3, { fr: 'Avertir au-delà de', en: 'Warn beyond' }),
    critical: percent(1, { fr: 'Critique au-delà de', en: 'Critical beyond' }),
    least: count(10, { fr: 'À partir de', en: 'From' }, { fr: 'erreurs', en: 'errors' }),
  },
  controls: ['8.16', '8.14'],
  impact: {
    fr: 'Des clients n’aboutissent pas ; une erreur répétée est parfois une attaque qui fonctionne à moitié.',
    en: 'Customers do not get through; a repeated error is at times an attack that half works.',
  },
  remedy: {
    fr: 'Partir des chemins les plus touchés, lire les journaux de l’application à ces heures.',
    en: 'Begin with the paths most concerned, read the application’s logs at those hours.',
  },
  judge: ({ platform }, { thresholds }) =>
    eachHost(platform, (host, id) => {
      const share = percentOf(host.errors5xx, host.requests);
      const exact = host.requests === 0 ? 0 : (host.errors5xx / host.requests) * 100;
      const says = {
        fr: phrase`${host.host} : ${host.errors5xx} erreurs 5xx sur ${host.requests} requêtes (${share} %)`,
        en: phrase`${host.host}: ${host.errors5xx} 5xx errors of ${host.requests} requests (${share}%)`,
      };
      if (host.errors5xx < thresholds.least) return met(hostOf(host), id, says);
      if (exact > thresholds.critical) return notMet('CRITICAL', hostOf(host), id, says);
      return exact > thresholds.warning
        ? notMet('WARNING', hostOf(host), id, says)
        : met(hostOf(host), id, says);
    }),
});
