import { httpErrors } from '../../evidence/elements/http-errors.ts';
import { phrase } from '../../evidence/phrase.ts';
import { eachHost, hostOf } from '../host-errors.ts';
import { defineRule } from '../rule.ts';
import { count } from '../thresholds.ts';
import { met, notApplicable, notMet } from '../verdicts.ts';

/** Cloudflare answers 520 to 530 when the origin answers badly or not at all. */
export const originReachable = defineRule({
  id: 'origin-reachable',
  source: '4.5',
  title: {
    fr: 'Le CDN atteint toujours le serveur d’origine',
    en: 'The CDN always reaches the origin server',
  },
  reads: { platform: httpErrors },
  thresholds: {
    warning: count(20, { fr: 'Avertir à partir de', en: 'Warn from' }, { fr: 'erreurs', en: 'errors' }),
    critical: count(
      500,
      { fr: 'Critique à partir de', en: 'Critical from' },
      { fr: 'erreurs', en: 'errors' },
    ),
  },
  controls: ['8.14', '8.16'],
  impact: {
    fr: 'Le service tombe par moments : serveur saturé, certificat d’origine périmé, pare-feu trop strict.',
    en: 'The service drops at times: a saturated server, an origin certificate that expired, a firewall too strict.',
  },
  remedy: {
    fr: 'Regarder la charge du serveur et son certificat aux heures des erreurs.',
    en: 'Look at the load of the server and its certificate at the hours of the errors.',
  },
  judge: ({ platform }, { thresholds }) =>
    eachHost(platform, (host, id) => {
      if (host.errors52x === null) {
        return notApplicable(hostOf(host), id, {
          fr: phrase`${host.host} : compté au serveur, où ces erreurs ne se voient pas`,
          en: phrase`${host.host}: counted at the server, where these errors are not seen`,
        });
      }
      const says = {
        fr: phrase`${host.host} : ${host.errors52x} erreurs entre le CDN et le serveur`,
        en: phrase`${host.host}: ${host.errors52x} errors between the CDN and the server`,
      };
      if (host.errors52x >= thresholds.critical && host.errors52x > 0)
        return notMet('CRITICAL', hostOf(host), id, says);
      return host.errors52x >= thresholds.warning && host.errors52x > 0
        ? notMet('WARNING', hostOf(host), id, says)
        : met(hostOf(host), id, says);
    }),
});
