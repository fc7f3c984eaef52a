import { hostProbes } from '../../evidence/elements/host-probes.ts';
import { phrase } from '../../evidence/phrase.ts';
import { headerMissing, judgeHeader } from '../header-rule.ts';
import { defineRule } from '../rule.ts';

const NAME = 'Content-Security-Policy';

/** Content Security Policy Level 3 (W3C). */
export const contentPolicyHeader = defineRule({
  id: 'content-policy-header',
  source: '4.4',
  title: {
    fr: 'Les pages disent d’où leur code peut venir (CSP)',
    en: 'Pages say where their code may come from (CSP)',
  },
  reads: { probes: hostProbes },
  controls: ['8.26', '8.28'],
  impact: {
    fr: 'Un script glissé dans une page peut lire tout ce que le client y voit et y tape.',
    en: 'A script slipped into a page can read all that the customer sees and types there.',
  },
  remedy: {
    fr: 'Écrire la politique en mode rapport, lire les violations pendant deux semaines, puis l’appliquer.',
    en: 'Write the policy in report mode, read the violations for two weeks, then enforce it.',
  },
  judge: ({ probes }) =>
    judgeHeader(probes, 'contentSecurityPolicy', NAME, (value, { host }) => {
      if (value === undefined) return { severity: 'INFO', says: headerMissing(host, NAME) };
      if (!/(script|default)-src[^;]*'unsafe-(inline|eval)'/i.test(value)) return undefined;
      return {
        severity: 'INFO',
        says: {
          fr: phrase`${host} : la politique permet du code écrit dans la page`,
          en: phrase`${host}: the policy allows code written into the page`,
        },
      };
    }),
});
