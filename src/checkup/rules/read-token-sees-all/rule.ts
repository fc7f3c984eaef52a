import { apiToken } from '../../evidence/elements/api-token.ts';
import { enumeration, phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { met, notMet, within } from '../verdicts.ts';

export const readTokenSeesAll = defineRule({
  id: 'read-token-sees-all',
  source: '4.2',
  title: {
    fr: 'Les jetons du contrôle voient tout ce que la procédure demande',
    en: 'The tokens of the checkup see all that the procedure asks for',
  },
  reads: { tokens: apiToken },
  controls: ['8.16', '8.15'],
  impact: {
    fr: 'Le contrôle a des angles morts ; ce qui s’y passe n’est ni bon ni mauvais, il est inconnu.',
    en: 'The checkup has blind spots; what happens there is neither good nor bad, it is unknown.',
  },
  remedy: {
    fr: 'Ajouter au jeton les droits de lecture nommés ici, et eux seuls.',
    en: 'Add to the token the read permissions named here, and only these.',
  },
  judge: ({ tokens }) =>
    tokens.map(({ id, subject, payload: { provider, capabilities } }) => {
      const resource = within('token', subject, provider);
      const refused = capabilities.filter(({ allowed }) => allowed === 'no');
      if (refused.length === 0) {
        return met(resource, id, {
          fr: phrase`Aucune lecture n’a été refusée au jeton ${provider}`,
          en: phrase`No read was refused to the ${provider} token`,
        });
      }
      const reads = enumeration(
        refused.map(({ read, needs }) => (needs === null ? read : `${read} (${needs})`)),
      );
      return notMet('INFO', resource, id, {
        fr: phrase`Lectures refusées au jeton ${provider} : ${reads}`,
        en: phrase`Reads refused to the ${provider} token: ${reads}`,
      });
    }),
});
