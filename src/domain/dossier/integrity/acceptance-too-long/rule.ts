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
        `${id} court jusqu’au ${expires} ; les critères s’arrêtent au ${latest} pour ce niveau.`,
        `${id} runs until ${expires}; the criteria stop at ${latest} for this level.`,
      );
    }),
};
