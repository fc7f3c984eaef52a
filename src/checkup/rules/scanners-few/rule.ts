import { eventUserAgents } from '../../evidence/elements/event-user-agents.ts';
import { enumeration, phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { count } from '../thresholds.ts';
import { met, notMet, unknown, zoneNamed } from '../verdicts.ts';

/** Tools that say who they are. Those that do not are found by what they ask for. */
const TOOLS =
  /sqlmap|nikto|nuclei|nmap|masscan|zgrab|gobuster|dirbuster|wpscan|acunetix|nessus|openvas|burp|hydra|ffuf|feroxbuster|httpx|katana|zaproxy|arachni|jaeles/i;

export const scannersFew = defineRule({
  id: 'scanners-few',
  source: '4.3',
  title: {
    fr: 'Aucun outil d’attaque connu n’insiste',
    en: 'No known attack tool insists',
  },
  reads: { zones: eventUserAgents },
  thresholds: {
    insistent: count(
      1000,
      { fr: 'Avertir à partir de', en: 'Warn from' },
      { fr: 'requêtes', en: 'requests' },
    ),
  },
  controls: ['8.16', '8.8'],
  impact: {
    fr: 'Quelqu’un cherche des failles ; ce qu’il a trouvé n’est pas dans les événements bloqués.',
    en: 'Somebody looks for flaws; what they found is not among the blocked events.',
  },
  remedy: {
    fr: 'Vérifier si un test d’intrusion est en cours ; sinon, bloquer la source et relire les réponses 200 qu’elle a reçues.',
    en: 'See whether a penetration test is under way; if not, block the source and read the 200 answers that it received.',
  },
  judge: ({ zones }, { thresholds }) =>
    zones.map(({ id, subject, payload }) => {
      const [zone, resource] = [subject ?? '', zoneNamed(subject)];
      const over = payload.week ?? payload.day;
      if (over === null) {
        return unknown(resource, id, {
          fr: phrase`${zone} : aucune fenêtre d’agents utilisateurs n’a été vue`,
          en: phrase`${zone}: no window of user agents was seen`,
        });
      }
      const tools = over.ranking.rows.filter(({ key }) => TOOLS.test(key.untrusted));
      const total = tools.reduce((sum, row) => sum + row.count, 0);
      if (total === 0) {
        return met(resource, id, {
          fr: phrase`${zone} : aucun outil d’attaque parmi les agents les plus vus`,
          en: phrase`${zone}: no attack tool among the agents seen most`,
        });
      }
      return notMet(total >= thresholds.insistent ? 'WARNING' : 'INFO', resource, id, {
        fr: phrase`${zone} : ${total} requêtes d’outils d’attaque : ${enumeration(
          tools.map(({ key }) => key),
          3,
        )}`,
        en: phrase`${zone}: ${total} requests of attack tools: ${enumeration(
          tools.map(({ key }) => key),
          3,
        )}`,
      });
    }),
});
