import { accessLists } from '../../evidence/elements/access-lists.ts';
import { enumeration, phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { met, notMet, zoneNamed } from '../verdicts.ts';

export const accessListInForce = defineRule({
  id: 'access-list-in-force',
  source: '4.2',
  title: {
    fr: 'Aucun verrouillage, aucun blocage d’agent n’est en pause',
    en: 'No lockdown and no blocked agent is paused',
  },
  reads: { zones: accessLists },
  controls: ['8.20', '8.9'],
  impact: {
    fr: 'Une adresse que l’on croit réservée est ouverte à tous.',
    en: 'An address that one believes reserved is open to all.',
  },
  remedy: { fr: 'Remettre en service ou supprimer.', en: 'Put back into service or delete.' },
  judge: ({ zones }) =>
    zones.map(({ id, subject, payload }) => {
      const [zone, resource] = [subject ?? '', zoneNamed(subject)];
      const paused = [...payload.lockdowns, ...payload.userAgentBlocks].filter((entry) => entry.paused);
      if (paused.length === 0) {
        return met(resource, id, {
          fr: phrase`${zone} : verrouillages et blocages d’agents sont en service`,
          en: phrase`${zone}: lockdowns and blocked agents are in force`,
        });
      }
      const lockdown = payload.lockdowns.some((entry) => entry.paused);
      return notMet(lockdown ? 'WARNING' : 'INFO', resource, id, {
        fr: phrase`${zone} : en pause : ${enumeration(paused.map((entry) => entry.description ?? entry.id))}`,
        en: phrase`${zone}: paused: ${enumeration(paused.map((entry) => entry.description ?? entry.id))}`,
      });
    }),
});
