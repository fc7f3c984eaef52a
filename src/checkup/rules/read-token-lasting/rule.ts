import { DAY_LENGTH } from '#kernel/date.ts';
import { apiToken } from '../../evidence/elements/api-token.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { days } from '../thresholds.ts';
import { met, notMet, unknown, within } from '../verdicts.ts';

export const readTokenLasting = defineRule({
  id: 'read-token-lasting',
  source: '4.2',
  title: {
    fr: 'Les jetons du contrôle sont valides et expirent un jour',
    en: 'The tokens of the checkup are valid and expire some day',
  },
  reads: { tokens: apiToken },
  thresholds: {
    'warning-days': days(14, { fr: 'Avertir quand il reste moins de', en: 'Warn when less is left than' }),
  },
  controls: ['5.17', '8.2'],
  impact: {
    fr: 'Un jeton mort rend le contrôle aveugle ; un jeton éternel, volé, sert à jamais.',
    en: 'A dead token makes the checkup blind; an eternal one, stolen, serves for ever.',
  },
  remedy: {
    fr: 'Créer un jeton de lecture neuf, avec une date d’expiration, et retirer l’ancien.',
    en: 'Create a new read token with an expiry, and remove the old one.',
  },
  judge: ({ tokens }, { now, thresholds }) =>
    tokens.map(({ id, subject, payload: { provider, status, expiresOn } }) => {
      const resource = within('token', subject, provider);
      if (status === 'expired' || status === 'disabled') {
        return notMet('CRITICAL', resource, id, {
          fr: phrase`Le jeton ${provider} ne sert plus : il est « ${status} »`,
          en: phrase`The ${provider} token is of no more use: it is “${status}”`,
        });
      }
      if (status === 'unknown') {
        return unknown(resource, id, {
          fr: phrase`L’état du jeton ${provider} n’est pas connu`,
          en: phrase`The status of the ${provider} token is not known`,
        });
      }
      if (expiresOn === null) {
        return notMet('INFO', resource, id, {
          fr: phrase`Le jeton ${provider} n’a pas de date d’expiration`,
          en: phrase`The ${provider} token has no expiry`,
        });
      }
      const left = Math.floor((Date.parse(expiresOn) - now.getTime()) / DAY_LENGTH);
      const says = {
        fr: phrase`Le jeton ${provider} expire dans ${left} jours`,
        en: phrase`The ${provider} token expires in ${left} days`,
      };
      return left < thresholds['warning-days']
        ? notMet('WARNING', resource, id, says)
        : met(resource, id, says);
    }),
});
