import { dayWords } from '#kernel/day-words.ts';
import { latestExpiry } from '../../../treatment/acceptance-rules.ts';
import { at, type IntegrityRule } from '../finding.ts';

export const acceptanceTooLong: IntegrityRule = {
  id: 'acceptance-too-long',
  severity: 'warning',
  clause: 'ISO/IEC 27005:2022 §8.6.3',
  title: { fr: 'Acceptation plus longue que permis', en: 'Acceptance longer than allowed' },
  find: ({ dossier, criteria }) =>
    dossier.acceptances.flatMap(({ id, level, on, expires }) => {
      const latest = latestExpiry(level, criteria, on);
      if (latest === undefined || expires <= latest) return [];
      return at(
        'acceptances',
        id,
        `${id} court jusqu’au ${dayWords(expires).fr} ; les critères s’arrêtent au ${dayWords(latest).fr} pour ce niveau.`,
        `${id} runs until ${dayWords(expires).en}; the criteria stop at ${dayWords(latest).en} for this level.`,
      );
    }),
};
