import { LEVEL_WORDS, LEVELS } from '../../../scope/levels.ts';
import { acceptanceRight, isAcceptable } from '../../../treatment/acceptance-rules.ts';
import { at, type IntegrityRule } from '../finding.ts';

export const acceptanceRightMissing: IntegrityRule = {
  id: 'acceptance-right-missing',
  severity: 'warning',
  clause: 'ISO/IEC 27005:2022 §6.4.2',
  title: { fr: 'Niveau que personne ne peut accepter', en: 'Level that nobody may accept' },
  // The highest level may well be nobody's to accept; those between it and the threshold need somebody.
  find: ({ criteria }) =>
    LEVELS.filter((level) => level !== 'unacceptable' && !isAcceptable(level, criteria))
      .filter((level) => acceptanceRight(level, criteria) === undefined)
      .map((level) =>
        at(
          'criteria',
          criteria.id,
          `Les critères ne disent pas qui peut accepter un risque ${LEVEL_WORDS[level].fr.toLowerCase()}.`,
          `The criteria do not say who may accept a ${LEVEL_WORDS[level].en.toLowerCase()} risk.`,
        ),
      ),
};
