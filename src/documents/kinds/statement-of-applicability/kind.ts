import { DRIVERS } from '#domain/controls/applicability.ts';
import { statement } from '#domain/controls/statement.ts';
import { findings } from '#domain/dossier/integrity/findings.ts';
import { INTEGRITY_RULES } from '#domain/dossier/integrity/index.ts';
import { bulleted, contents, heading, keyValues, paragraph, strong, table } from '../../model/builder.ts';
import type { Block } from '../../model/document.ts';
import { alignment } from '../../sections/alignment.ts';
import { documentOf } from '../../sections/cover.ts';
import { findingsTable } from '../../sections/open-points.ts';
import type { Kind } from '../kind.ts';
import { labelled, listed, type Telling, tell } from '../telling.ts';

/** The 93 controls of Annex A: which apply, why, and how far they are (ISO/IEC 27001:2022 §6.1.3 d). */
export const statementOfApplicability: Kind<'document'> = {
  id: 'statement-of-applicability',
  title: { fr: 'Déclaration d’applicabilité', en: 'Statement of applicability' },
  model: 'document',
  build: (source) => {
    const telling = tell(source);
    return documentOf(telling, { layout: 'report', title: statementOfApplicability.title }, [
      contents(2),
      ...reading(telling),
      ...drivers(telling),
      ...gates(telling),
      ...alignment(telling),
    ]);
  },
};

/** What the document is, and how to read it. */
function reading(telling: Telling): readonly Block[] {
  const { t, dossier } = telling;
  const { study } = dossier;
  const signed = study.approvals.filter(({ on }) => on !== undefined);
  return [
    heading(1, t({ fr: 'Ce que dit ce document', en: 'What this document says' })),
    paragraph(
      t({
        fr: 'Pour chacune des 93 mesures de l’annexe A d’ISO/IEC 27001:2022, la déclaration dit si elle est retenue, ce qui l’exige, si elle est en place et quelle preuve le montre. Une mesure sans réponse reste sans réponse : elle n’est ni retenue ni exclue.',
        en: 'For each of the 93 controls of Annex A of ISO/IEC 27001:2022 the statement says whether it is included, what requires it, whether it is implemented and which evidence shows it. A control without an answer stays unanswered: it is neither included nor excluded.',
      }),
    ),
    keyValues([
      [t({ fr: 'Organisation', en: 'Organisation' }), study.organisation],
      [
        t({ fr: 'Périmètre', en: 'Scope' }),
        listed(
          telling,
          dossier.scope.filter(({ side }) => side === 'in').map(({ name }) => t(name)),
          { fr: 'non renseigné', en: 'not stated' },
        ),
      ],
      [t({ fr: 'Version', en: 'Version' }), `${study.version} – ${telling.day(study.date)}`],
      [t({ fr: 'Établie par', en: 'Prepared by' }), study.author],
      [
        t({ fr: 'Approuvée par', en: 'Approved by' }),
        listed(
          telling,
          signed.map(({ by, on }) => `${by}, ${telling.day(on)}`),
          { fr: 'personne encore', en: 'nobody yet' },
        ),
      ],
    ]),
  ];
}

/** The rules that an auditor applies to the statement, in the order in which they are met. */
const GATES = [
  'control-undecided',
  'inclusion-without-driver',
  'exclusion-without-reason',
  'exclusion-contradicted',
  'implemented-without-evidence',
];

function gates(telling: Telling): readonly Block[] {
  const { t, dossier, today } = telling;
  const open = findings(dossier, today).filter(({ rule }) => GATES.includes(rule));
  const rules = INTEGRITY_RULES.filter(({ id }) => GATES.includes(id));
  return [
    heading(2, t({ fr: 'Ce qui est vérifié', en: 'What is checked' }), { id: 'gates' }),
    bulleted(
      rules.map(({ id, title }) => {
        const count = open.filter(({ rule }) => rule === id).length;
        return [
          labelled(telling, t(title), ''),
          strong(
            count === 0
              ? t({ fr: 'aucun cas', en: 'none' })
              : telling.count(count, { fr: 'cas', en: 'case' }, { fr: 'cas', en: 'cases' }),
          ),
        ];
      }),
    ),
    ...(open.length > 0
      ? [findingsTable(telling, t({ fr: 'Ce qu’il reste à lever', en: 'What remains to be settled' }), open)]
      : []),
  ];
}

/** Why controls are included: how many lines each kind of reason carries. */
function drivers(telling: Telling): readonly Block[] {
  const { t, dossier } = telling;
  const included = statement(dossier.applicability).filter(({ decision }) => decision === 'included');
  if (included.length === 0) return [];
  // Object.keys forgets the literal types.
  const ids = Object.keys(DRIVERS) as (keyof typeof DRIVERS)[];
  return [
    heading(2, t({ fr: 'Ce qui exige les mesures retenues', en: 'What requires the controls included' })),
    table({
      caption: t({
        fr: 'Motifs d’inclusion ; une mesure peut en avoir plusieurs',
        en: 'Reasons for inclusion; a control may have several',
      }),
      columns: [
        { title: t({ fr: 'Motif', en: 'Reason' }), width: 4 },
        { title: t({ fr: 'Mesures', en: 'Controls' }), width: 1.2, align: 'end' },
      ],
      rows: [
        ...ids.map((id) => [
          t(DRIVERS[id]),
          String(included.filter((line) => line.drivers.includes(id)).length),
        ]),
        [strong(t({ fr: 'Mesures retenues', en: 'Controls included' })), strong(String(included.length))],
      ],
    }),
  ];
}
