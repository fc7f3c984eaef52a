import { comparison } from '#domain/providers/comparison.ts';
import { BEST_GRADE, PROPOSAL_STATUSES } from '#domain/providers/proposal.ts';
import { columnName, FIRST_ROW, type Sheet, type Workbook } from '../../model/workbook.ts';
import { coverOf } from '../../sections/cover.ts';
import type { Kind, Source } from '../kind.ts';
import { REQUEST, rowNamed } from '../subject.ts';
import { type Telling, tell } from '../telling.ts';

/** The grid of a request as a workbook: grades are filled in, scores compute themselves as the application does. */
export const proposalsGrid: Kind<'workbook'> = {
  id: 'proposals-grid',
  title: { fr: 'Grille de notation des offres', en: 'Grading grid of proposals' },
  model: 'workbook',
  subject: REQUEST,
  build,
};

function build(source: Source, subject: string): Workbook {
  const telling = tell(source);
  return {
    model: 'workbook',
    language: telling.language,
    title: telling.t(proposalsGrid.title),
    cover: coverOf(telling),
    sheets: [gridSheet(telling, subject)],
  };
}

/** A row a criterion, a column a proposal; the last row is the weighted mean of the grades that were given. */
function gridSheet(telling: Telling, subject: string): Sheet {
  const { t, dossier } = telling;
  const request = rowNamed(dossier.requests, subject);
  const all = comparison(request, dossier.proposals);
  const rows = request.criteria.map(({ id, name, weight }) => [
    id,
    t(name),
    weight,
    ...all.map(({ grades }) => grades.find(({ criterion }) => criterion === id)?.grade),
  ]);
  const last = FIRST_ROW - 1 + Math.max(rows.length, 1);
  const weights = `$C$${FIRST_ROW}:$C$${last}`;
  const missing = { fr: 'non noté', en: 'not graded' }[telling.language];
  const scoreOf = (place: number, value: number | undefined) => {
    const column = columnName(place + 3);
    const given = `${column}$${FIRST_ROW}:${column}$${last}`;
    const weighed = `SUMPRODUCT(${weights}*(${given}<>""))`;
    return {
      style: 'total' as const,
      value: {
        formula: `IF(${weighed}=0,"${missing}",SUMPRODUCT(${weights},${given})/${weighed})`,
        value: value ?? missing,
      },
    };
  };
  return {
    name: t({ fr: 'Notes', en: 'Grades' }),
    layout: 'table',
    frozen: 3,
    columns: [
      { id: 'criterion', title: t({ fr: 'Identifiant', en: 'Id' }), type: 'text', width: 14 },
      { id: 'name', title: t({ fr: 'Critère', en: 'Criterion' }), type: 'text', width: 44 },
      { id: 'weight', title: t({ fr: 'Poids', en: 'Weight' }), type: 'number', width: 9 },
      ...all.map(({ proposal }) => ({
        id: proposal.id,
        title: telling.provider(proposal.provider),
        help: t(PROPOSAL_STATUSES[proposal.status]),
        type: 'number' as const,
        width: 18,
        limits: [0, BEST_GRADE] as const,
      })),
    ],
    rows,
    footer: [
      undefined,
      { value: t({ fr: 'Note pesée, sur 5', en: 'Weighted score, out of 5' }), style: 'total' },
      undefined,
      ...all.map(({ score }, place) => scoreOf(place, score)),
    ],
  };
}
