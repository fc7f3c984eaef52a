import { threatsBlocked } from '../../evidence/elements/threats-blocked.ts';
import { phrase } from '../../evidence/phrase.ts';
import { numbersBefore, usual } from '../before.ts';
import { defineRule } from '../rule.ts';
import { count } from '../thresholds.ts';
import { met, notMet, zoneNamed } from '../verdicts.ts';

export const firewallNotSilent = defineRule({
  id: 'firewall-not-silent',
  source: '4.1',
  title: {
    fr: 'Le pare-feu bloque encore quelque chose',
    en: 'The firewall still blocks something',
  },
  reads: { zones: threatsBlocked },
  thresholds: {
    usual: count(20, { fr: 'Juger si l’habitude dépasse', en: 'Judge when the usual number is above' }),
  },
  controls: ['8.16', '8.20'],
  impact: {
    fr: 'Internet attaque sans cesse : un pare-feu qui ne bloque plus rien est souvent un pare-feu éteint.',
    en: 'The internet attacks all the time: a firewall that blocks nothing is often one that is switched off.',
  },
  remedy: {
    fr: 'Vérifier que la zone est en service, que le trafic passe par elle et que les règles sont actives.',
    en: 'Make sure that the zone is in service, that traffic goes through it and that its rules are active.',
  },
  judge: ({ zones }, { past, thresholds }) =>
    zones.map(({ id, subject, payload: { mitigated } }) => {
      const [zone, resource] = [subject ?? '', zoneNamed(subject)];
      const normal = usual(numbersBefore(threatsBlocked, past, subject, (payload) => payload.mitigated));
      if (mitigated === 0 && normal !== undefined && normal > thresholds.usual) {
        return notMet('WARNING', resource, id, {
          fr: phrase`${zone} : rien n’a été bloqué, contre ${normal} requêtes d’habitude`,
          en: phrase`${zone}: nothing was blocked, against ${normal} requests usually`,
        });
      }
      return met(resource, id, {
        fr: phrase`${zone} : ${mitigated} requêtes bloquées ou mises à l’épreuve`,
        en: phrase`${zone}: ${mitigated} requests blocked or challenged`,
      });
    }),
});
