import { plural } from '#kernel/text.ts';
import { deployedRules } from '../../evidence/elements/deployed-rules.ts';
import { enumeration, phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { met, unknown, zoneNamed } from '../verdicts.ts';

export const everyPhaseRead = defineRule({
  id: 'every-phase-read',
  source: '4.2',
  title: {
    fr: 'Toutes les phases de règles ont été lues',
    en: 'Every phase of rules was read',
  },
  reads: { zones: deployedRules },
  controls: ['8.9'],
  impact: {
    fr: 'Ce qui n’a pas été lu n’est pas jugé : une règle dangereuse peut s’y trouver.',
    en: 'What was not read is not judged: a dangerous rule may stand there.',
  },
  remedy: {
    fr: 'Compléter les droits de lecture du jeton, ou fournir la liste à la main.',
    en: 'Complete the read permissions of the token, or provide the list by hand.',
  },
  judge: ({ zones }) =>
    zones.map(({ id, subject, payload: { phasesRead, phasesUnread } }) => {
      const [zone, resource] = [subject ?? '', zoneNamed(subject)];
      if (phasesUnread.length === 0) {
        return met(resource, id, {
          fr: phrase`${zone} : ${phasesRead.length} ${plural(phasesRead.length, 'fr', 'phase lue', 'phases lues')}, aucune manquante`,
          en: phrase`${zone}: ${phasesRead.length} ${plural(phasesRead.length, 'en', 'phase', 'phases')} read, none missing`,
        });
      }
      return unknown(resource, id, {
        fr: phrase`${zone} : phases non lues : ${enumeration(phasesUnread)}`,
        en: phrase`${zone}: phases not read: ${enumeration(phasesUnread)}`,
      });
    }),
});
