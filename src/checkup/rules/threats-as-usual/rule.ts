import { threatsBlocked } from '../../evidence/elements/threats-blocked.ts';
import { numbersBefore } from '../before.ts';
import { judgeGrowth } from '../drift.ts';
import { defineRule } from '../rule.ts';
import { count, times } from '../thresholds.ts';
import { zoneNamed } from '../verdicts.ts';

export const threatsAsUsual = defineRule({
  id: 'threats-as-usual',
  source: '4.1',
  title: {
    fr: 'Les attaques bloquées ne sont pas plus nombreuses que d’habitude',
    en: 'No more attacks are blocked than usually',
  },
  reads: { zones: threatsBlocked },
  thresholds: {
    growth: times(3, { fr: 'Avertir au-delà de', en: 'Warn beyond' }),
    least: count(500, { fr: 'À partir de', en: 'From' }),
  },
  controls: ['8.16', '5.7'],
  impact: {
    fr: 'Une campagne vise peut-être la plateforme : ce qui n’est pas bloqué mérite d’être regardé.',
    en: 'A campaign may aim at the platform: what is not blocked deserves a look.',
  },
  remedy: {
    fr: 'Lire d’où viennent les requêtes, ce qu’elles visent, et si certaines passent.',
    en: 'Read where the requests come from, what they aim at, and whether some pass.',
  },
  judge: ({ zones }, { past, thresholds }) =>
    zones.map(({ id, subject, payload }) =>
      judgeGrowth(
        {
          resource: zoneNamed(subject),
          cited: id,
          what: { fr: 'requêtes bloquées ou mises à l’épreuve', en: 'requests blocked or challenged' },
          now: payload.mitigated,
          before: numbersBefore(threatsBlocked, past, subject, ({ mitigated }) => mitigated),
        },
        { severity: 'WARNING', times: thresholds.growth, least: thresholds.least },
      ),
    ),
});
