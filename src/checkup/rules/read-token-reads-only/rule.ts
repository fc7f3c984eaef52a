import { apiToken } from '../../evidence/elements/api-token.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { met, notMet, unknown, within } from '../verdicts.ts';

export const readTokenReadsOnly = defineRule({
  id: 'read-token-reads-only',
  source: '4.2',
  title: {
    fr: 'Les jetons du contrôle ne peuvent que lire',
    en: 'The tokens of the checkup can only read',
  },
  reads: { tokens: apiToken },
  controls: ['8.2', '5.15'],
  impact: {
    fr: 'Volé, un jeton qui écrit permet d’éteindre la protection qu’il devait surveiller.',
    en: 'Stolen, a token that writes lets somebody switch off the protection that it should watch.',
  },
  remedy: {
    fr: 'Remplacer le jeton par un autre, limité aux droits de lecture que la documentation liste.',
    en: 'Replace the token by another, limited to the read permissions that the documentation lists.',
  },
  judge: ({ tokens }) =>
    tokens.map(({ id, subject, payload: { provider, canWrite } }) => {
      const resource = within('token', subject, provider);
      if (canWrite === null) {
        return unknown(resource, id, {
          fr: phrase`Le fournisseur ${provider} ne dit pas si le jeton peut écrire ; confirmez-le à la main`,
          en: phrase`The provider ${provider} does not say whether the token can write; confirm it by hand`,
        });
      }
      return canWrite
        ? notMet('WARNING', resource, id, {
            fr: phrase`Le jeton ${provider} peut écrire`,
            en: phrase`The ${provider} token can write`,
          })
        : met(resource, id, {
            fr: phrase`Le jeton ${provider} ne peut que lire`,
            en: phrase`The ${provider} token can only read`,
          });
    }),
});
