import { outcome, unaccepted } from '#domain/dossier/view.ts';
import { LEVEL_WORDS } from '#domain/scope/levels.ts';
import { isInForce } from '#domain/treatment/acceptance-rules.ts';
import { levelCell, type Telling } from '../kinds/telling.ts';
import { callout, cell, heading, paragraph, strong, table } from '../model/builder.ts';
import type { Block } from '../model/document.ts';

/** Who lives with which risk, until when, and what nobody has signed yet (ISO/IEC 27001:2022 §6.1.3 f). */
export function acceptances(telling: Telling): readonly Block[] {
  const { t, dossier } = telling;
  return [
    heading(1, t({ fr: 'Acceptation des risques résiduels', en: 'Acceptance of residual risks' }), {
      id: 'acceptances',
    }),
    ...(dossier.acceptances.length > 0
      ? [signed(telling)]
      : [paragraph(t({ fr: 'Aucune acceptation n’est enregistrée.', en: 'No acceptance is recorded.' }))]),
    ...unsigned(telling),
    ...ownRatings(telling),
  ];
}

function signed(telling: Telling): Block {
  const { t, dossier, today } = telling;
  return table({
    caption: t({ fr: 'Risques acceptés', en: 'Accepted risks' }),
    small: true,
    columns: [
      { title: '', width: 0.8 },
      { title: t({ fr: 'Niveau accepté', en: 'Accepted level' }), width: 1.4, align: 'centre' },
      { title: t({ fr: 'Par', en: 'By' }), width: 2.2 },
      { title: t({ fr: 'Du, au', en: 'From, to' }), width: 2.2 },
      { title: t({ fr: 'Raison', en: 'Reason' }), width: 5 },
    ],
    rows: dossier.acceptances.map((acceptance) => [
      strong(acceptance.scenario),
      cell(t(LEVEL_WORDS[acceptance.level]), { tone: acceptance.level }),
      `${acceptance.by} (${telling.role(acceptance.role)})`,
      [
        `${telling.shortDay(acceptance.on)} – ${telling.shortDay(acceptance.expires)}`,
        isInForce(acceptance, today) ? '' : strong(t({ fr: ' – expirée', en: ' – expired' })),
      ],
      t(acceptance.reason),
    ]),
  });
}

function unsigned(telling: Telling): readonly Block[] {
  const { t } = telling;
  const left = unaccepted(telling);
  if (left.length === 0) return [];
  return [
    heading(2, t({ fr: 'En attente de décision', en: 'Awaiting decision' })),
    table({
      caption: t({
        fr: 'Risques au-dessus du seuil que personne n’a acceptés',
        en: 'Risks above the threshold that nobody has accepted',
      }),
      columns: [
        { title: '', width: 0.8 },
        { title: t({ fr: 'Scénario', en: 'Scenario' }), width: 5 },
        { title: t({ fr: 'Propriétaire', en: 'Owner' }), width: 2 },
        { title: t({ fr: 'Restera', en: 'Will remain' }), width: 1.6, align: 'centre' },
      ],
      rows: left.map((risk) => [
        strong(risk.scenario.id),
        t(risk.scenario.title),
        telling.role(risk.scenario.owner),
        levelCell(telling, outcome(risk)),
      ]),
    }),
  ];
}

/** One person may accept what they rated only where there is nobody else; the reader must know. */
function ownRatings({ t, dossier }: Telling): readonly Block[] {
  const own = dossier.acceptances.filter(({ ownRating }) => ownRating).map(({ scenario }) => scenario);
  if (own.length === 0) return [];
  return [
    callout('warning', t({ fr: 'Acceptation de sa propre cotation', en: 'Acceptance of one’s own rating' }), [
      paragraph(
        t({
          fr: `${own.join(', ')} : la personne qui a accepté le risque est aussi celle qui l’a coté. L’organisation ne compte personne d’autre pour le faire.`,
          en: `${own.join(', ')}: the person who accepted the risk is also the one who rated it. The organisation has nobody else to do so.`,
        }),
      ),
    ]),
  ];
}
