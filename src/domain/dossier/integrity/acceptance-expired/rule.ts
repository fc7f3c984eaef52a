import { dayWords } from '#kernel/day-words.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

export const acceptanceExpired: IntegrityRule = {
  id: 'acceptance-expired',
  severity: 'error',
  clause: 'ISO/IEC 27005:2022 §10.5',
  title: { fr: 'Acceptation expirée', en: 'Expired acceptance' },
  find: ({ risks, today }) =>
    risks.flatMap(({ scenario, acceptances, accepted }) => {
      const last = acceptances[0];
      if (!last || accepted || last.withdrawal || last.expires >= today) return [];
      const name = named(scenario.id, scenario.title);
      return at(
        'acceptances',
        last.id,
        `L’acceptation de ${name.fr} a expiré le ${dayWords(last.expires).fr} : le risque est rouvert.`,
        `The acceptance of ${name.en} expired on ${dayWords(last.expires).en}: the risk is open again.`,
      );
    }),
};
