import type { Slide } from '../../../model/deck.ts';
import { decisionsExpected } from '../../../sections/summary.ts';
import type { Telling } from '../../telling.ts';
import { REPORT } from './rest.ts';

/** What only management can do. */
export function decisions(telling: Telling): Slide {
  const { t } = telling;
  return {
    title: t({ fr: 'Ce que nous vous demandons de décider', en: 'What we ask you to decide' }),
    columns: [
      {
        width: 1,
        parts: [
          {
            kind: 'points',
            points: decisionsExpected(telling).map((text, place) => ({ strong: `${place + 1}.`, text })),
          },
        ],
      },
    ],
    rest: t(REPORT),
    notes: t({
      fr: 'Noter qui décide, quoi, et quel jour : les acceptations sont inscrites au dossier.',
      en: 'Note who decides, what, and on which day: acceptances are entered in the dossier.',
    }),
  };
}
