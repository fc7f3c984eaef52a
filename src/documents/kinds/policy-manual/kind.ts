import { POLICY_KINDS, POLICY_STATUSES } from '#domain/governance/policy.ts';
import { contents, heading, paragraph, strong, table } from '../../model/builder.ts';
import type { Block } from '../../model/document.ts';
import { documentOf } from '../../sections/cover.ts';
import { policyText } from '../../sections/policy.ts';
import type { Kind } from '../kind.ts';
import { type Telling, tell } from '../telling.ts';

/** Every policy and procedure that is not retired, in one document. */
export const policyManual: Kind<'document'> = {
  id: 'policy-manual',
  title: { fr: 'Manuel des politiques de sécurité', en: 'Security policy manual' },
  model: 'document',
  build: (source) => {
    const telling = tell(source);
    const kept = telling.dossier.policies.filter(({ status }) => status !== 'retired');
    const frame = { layout: 'report', title: policyManual.title } as const;
    return documentOf(telling, frame, [
      ...(kept.length > 0 ? [contents(1)] : []),
      ...overview(telling, kept),
      ...kept.flatMap((row) => policyText(telling, row)),
    ]);
  },
};

function overview(telling: Telling, kept: Telling['dossier']['policies']): readonly Block[] {
  const { t } = telling;
  const title = heading(1, t({ fr: 'Vue d’ensemble', en: 'Overview' }), { numbered: false });
  if (kept.length === 0) {
    return [
      title,
      paragraph(
        t({
          fr: 'Aucune politique n’est encore écrite. Le catalogue en propose, prêtes à adapter.',
          en: 'No policy is written yet. The catalogue offers some, ready to be adapted.',
        }),
      ),
    ];
  }
  return [
    title,
    table({
      caption: t({ fr: 'Les textes et leur état', en: 'The texts and their state' }),
      columns: [
        { title: t({ fr: 'Texte', en: 'Text' }), width: 4.4 },
        { title: t({ fr: 'Nature', en: 'Kind' }), width: 1.6 },
        { title: t({ fr: 'Version', en: 'Version' }), width: 1 },
        { title: t({ fr: 'État', en: 'State' }), width: 1.8 },
        { title: t({ fr: 'Responsable', en: 'Owner' }), width: 2.4 },
        { title: t({ fr: 'À revoir le', en: 'Review on' }), width: 1.8 },
      ],
      small: true,
      rows: kept.map(({ title: name, kind, version, status, owner, nextReview }) => [
        strong(t(name)),
        t(POLICY_KINDS[kind]),
        version,
        t(POLICY_STATUSES[status]),
        telling.role(owner),
        telling.shortDay(nextReview),
      ]),
    }),
  ];
}
