import { trafficBots } from '../../evidence/elements/traffic-bots.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { met, notMet, unknown, zoneNamed } from '../verdicts.ts';

export const botProtectionOn = defineRule({
  id: 'bot-protection-on',
  source: '4.1',
  title: { fr: 'La protection contre les robots agit', en: 'The protection against bots acts' },
  reads: { zones: trafficBots },
  controls: ['8.20', '8.26'],
  impact: {
    fr: 'Des robots reconnus comme tels parcourent le site sans être arrêtés.',
    en: 'Bots that are recognised as such walk the site without being stopped.',
  },
  remedy: {
    fr: 'Activer le mode de lutte contre les robots, ou mettre à l’épreuve les robots avérés, en surveillant les API.',
    en: 'Enable the bot fight mode, or challenge the definite bots, with an eye on the APIs.',
  },
  judge: ({ zones }) =>
    zones.map(({ id, subject, payload: { protection } }) => {
      const [zone, resource] = [subject ?? '', zoneNamed(subject)];
      const { fightMode = null, definitelyAutomated = null } = protection ?? {};
      if (fightMode === null && definitelyAutomated === null) {
        return unknown(resource, id, {
          fr: phrase`${zone} : les réglages contre les robots n’ont pas pu être lus`,
          en: phrase`${zone}: the settings against bots could not be read`,
        });
      }
      const acts = fightMode === true || (definitelyAutomated !== null && definitelyAutomated !== 'allow');
      return acts
        ? met(resource, id, {
            fr: phrase`${zone} : les robots avérés sont arrêtés ou mis à l’épreuve`,
            en: phrase`${zone}: definite bots are stopped or challenged`,
          })
        : notMet('INFO', resource, id, {
            fr: phrase`${zone} : les robots avérés sont laissés libres`,
            en: phrase`${zone}: definite bots are left free`,
          });
    }),
});
