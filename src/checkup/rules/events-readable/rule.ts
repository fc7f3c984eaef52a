import { firewallEvents7d } from '../../evidence/elements/firewall-events-7d.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { percent, percentOf } from '../thresholds.ts';
import { met, notMet, zoneNamed } from '../verdicts.ts';

export const eventsReadable = defineRule({
  id: 'events-readable',
  source: '4.3',
  title: { fr: 'Les événements fournis se lisent', en: 'The events that were provided can be read' },
  reads: { zones: firewallEvents7d },
  thresholds: { share: percent(1, { fr: 'Avertir au-delà de', en: 'Warn beyond' }) },
  controls: ['8.15'],
  impact: {
    fr: 'Les lignes illisibles ne sont pas comptées : l’image de la semaine est fausse d’autant.',
    en: 'Lines that cannot be read are not counted: the picture of the week is wrong by as much.',
  },
  remedy: {
    fr: 'Exporter de nouveau ; un fichier tronqué ou mélangé en est la cause la plus courante.',
    en: 'Export again; a truncated or mixed file is the most common cause.',
  },
  judge: ({ zones }, { thresholds }) =>
    zones.map(({ id, subject, payload: { total, unreadable } }) => {
      const [zone, resource] = [subject ?? '', zoneNamed(subject)];
      const share = percentOf(unreadable, total + unreadable);
      const says = {
        fr: phrase`${zone} : ${unreadable} lignes illisibles sur ${total + unreadable} (${share} %)`,
        en: phrase`${zone}: ${unreadable} lines not readable of ${total + unreadable} (${share}%)`,
      };
      return share > thresholds.share ? notMet('WARNING', resource, id, says) : met(resource, id, says);
    }),
});
