import { nextActions } from '#domain/dossier/next-actions.ts';
import type { Slide } from '../../../model/deck.ts';
import type { Telling } from '../../telling.ts';
import { REPORT } from './rest.ts';

const SHOWN = 5;

/** What happens after the meeting. */
export function next(telling: Telling): Slide {
  const { t } = telling;
  const actions = nextActions(telling, SHOWN);
  return {
    title: t({ fr: 'Et ensuite', en: 'What comes next' }),
    columns: [
      {
        width: 1,
        parts: [
          {
            kind: 'points',
            points:
              actions.length > 0
                ? actions.map(({ title, detail }) => ({ strong: `${t(title)} –`, text: t(detail) }))
                : [{ text: t({ fr: 'Rien ne reste ouvert aujourd’hui.', en: 'Nothing is open today.' }) }],
          },
        ],
      },
    ],
    rest: t(REPORT),
    notes: t({
      fr: 'Ces actions sont calculées à partir du dossier, les plus graves d’abord.',
      en: 'These actions are computed from the dossier, the gravest first.',
    }),
  };
}
