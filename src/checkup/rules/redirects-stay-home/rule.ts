import { hostProbes } from '../../evidence/elements/host-probes.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { hostNamed, met, notMet } from '../verdicts.ts';

export const redirectsStayHome = defineRule({
  id: 'redirects-stay-home',
  source: '4.4',
  title: {
    fr: 'Les hôtes ne renvoient que vers des hôtes déclarés',
    en: 'Hosts redirect to declared hosts only',
  },
  reads: { probes: hostProbes },
  controls: ['8.26', '8.9'],
  impact: {
    fr: 'Les visiteurs sont menés chez quelqu’un d’autre, ou d’un bac à sable vers la production.',
    en: 'Visitors are led to somebody else, or from a sandbox to production.',
  },
  remedy: {
    fr: 'Vérifier la redirection ; déclarer l’hôte s’il est à vous, la retirer sinon.',
    en: 'Check the redirect; declare the host if it is yours, remove the redirect otherwise.',
  },
  judge: ({ probes }, { procedure }) =>
    probes.map(({ id, payload: { host, environment, redirects } }) => {
      const resource = hostNamed(host);
      const crossing = redirects.find(
        (redirect) =>
          environment === 'sandbox' &&
          redirect.host !== null &&
          procedure.domains.production.includes(redirect.host),
      );
      if (crossing) {
        return notMet('CRITICAL', resource, id, {
          fr: phrase`${host}, du bac à sable, renvoie vers la production : ${crossing.to}`,
          en: phrase`${host}, of the sandbox, redirects to production: ${crossing.to}`,
        });
      }
      const away = redirects.find(({ declared }) => !declared);
      return away
        ? notMet('WARNING', resource, id, {
            fr: phrase`${host} renvoie hors de la liste : ${away.to}`,
            en: phrase`${host} redirects off the list: ${away.to}`,
          })
        : met(resource, id, {
            fr: phrase`${host} ne renvoie vers aucun hôte inconnu`,
            en: phrase`${host} redirects to no unknown host`,
          });
    }),
});
