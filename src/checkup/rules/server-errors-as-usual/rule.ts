import { httpErrors } from '../../evidence/elements/http-errors.ts';
import { numbersBefore } from '../before.ts';
import { judgeGrowth } from '../drift.ts';
import { eachHost, type HostErrors, hostOf } from '../host-errors.ts';
import { defineRule } from '../rule.ts';
import { count, times } from '../thresholds.ts';

const PER = 10_000;

/** Against the last four archived checkups, per ten thousand requests, so that traffic itself does not count. */
export const serverErrorsAsUsual = defineRule({
  id: 'server-errors-as-usual',
  source: '4.5',
  title: {
    fr: 'Les erreurs du serveur ne sont pas plus fréquentes que d’habitude',
    en: 'Server errors are no more frequent than usually',
  },
  reads: { platform: httpErrors },
  thresholds: {
    growth: times(2, { fr: 'Avertir au-delà de', en: 'Warn beyond' }),
    least: count(
      5,
      { fr: 'À partir de', en: 'From' },
      { fr: 'erreurs pour 10 000 requêtes', en: 'errors per 10,000 requests' },
    ),
  },
  controls: ['8.16', '8.32'],
  impact: {
    fr: 'Une livraison ou un fournisseur a changé quelque chose ; cela s’aggrave souvent avant de casser.',
    en: 'A release or a provider changed something; it often grows worse before it breaks.',
  },
  remedy: {
    fr: 'Rapprocher le début de la hausse des livraisons et des incidents des fournisseurs.',
    en: 'Match the beginning of the rise with releases and with incidents of providers.',
  },
  judge: ({ platform }, { past, thresholds }) =>
    eachHost(platform, (host, id) =>
      judgeGrowth(
        {
          resource: hostOf(host),
          cited: id,
          what: { fr: 'erreurs 5xx pour 10 000 requêtes', en: '5xx errors per 10,000 requests' },
          now: rate(host),
          before: numbersBefore(httpErrors, past, null, ({ hosts }) =>
            rateOf(hosts.find((before) => before.host.untrusted === host.host.untrusted)),
          ),
        },
        { severity: 'WARNING', times: thresholds.growth, least: thresholds.least },
      ),
    ),
});

function rate({ requests, errors5xx }: HostErrors): number {
  return requests === 0 ? 0 : Math.round((errors5xx / requests) * PER);
}

function rateOf(host: HostErrors | undefined): number | undefined {
  return host === undefined ? undefined : rate(host);
}
