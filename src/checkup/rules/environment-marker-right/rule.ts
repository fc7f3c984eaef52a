import { hostProbes } from '../../evidence/elements/host-probes.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { hostNamed, met, notApplicable, notMet, unknown } from '../verdicts.ts';

/** The words that applications use for their environments. */
const WORDS = {
  production: /^(prod|production|live)$/i,
  sandbox: /^(sandbox|staging|test|testing|preprod|pre-production|preview|dev|development|demo|qa|uat)$/i,
};

export const environmentMarkerRight = defineRule({
  id: 'environment-marker-right',
  source: '4.4',
  title: {
    fr: 'Chaque hôte annonce l’environnement que la procédure lui donne',
    en: 'Each host announces the environment that the procedure gives it',
  },
  reads: { probes: hostProbes },
  controls: ['8.31'],
  impact: {
    fr: 'Un hôte se trompe d’environnement : configuration de test en production, ou l’inverse.',
    en: 'A host has the wrong environment: a test configuration in production, or the reverse.',
  },
  remedy: {
    fr: 'Envoyer l’en-tête X-App-Env, et vérifier la configuration de l’hôte qui se trompe.',
    en: 'Send the X-App-Env header, and check the configuration of the host that is wrong.',
  },
  judge: ({ probes }) =>
    probes.map(({ id, payload: { host, environment, marker } }) => {
      const resource = hostNamed(host);
      if (environment === 'undeclared') {
        return notApplicable(resource, id, {
          fr: phrase`La procédure ne dit pas de quel environnement est ${host}`,
          en: phrase`The procedure does not say of which environment ${host} is`,
        });
      }
      if (marker === null) {
        return unknown(resource, id, {
          fr: phrase`${host} n’annonce pas son environnement`,
          en: phrase`${host} does not announce its environment`,
        });
      }
      const says = {
        fr: phrase`${host} annonce « ${marker.environment} »`,
        en: phrase`${host} announces “${marker.environment}”`,
      };
      return WORDS[environment].test(marker.environment)
        ? met(resource, id, says)
        : notMet('CRITICAL', resource, id, says);
    }),
});
