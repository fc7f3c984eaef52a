import { type Compared, comparison } from '#domain/providers/comparison.ts';
import { BEST_GRADE, PROPOSAL_STATUSES } from '#domain/providers/proposal.ts';
import { REQUEST_STATUSES, type Request } from '#domain/providers/request.ts';
import { bulleted, callout, heading, keyValues, paragraph, strong, together } from '../../model/builder.ts';
import type { Block } from '../../model/document.ts';
import { documentOf } from '../../sections/cover.ts';
import { signatures } from '../../sections/signatures.ts';
import { tableOr } from '../../sections/table-or.ts';
import type { Kind } from '../kind.ts';
import { markdownProse } from '../markdown-prose.ts';
import { REQUEST, rowNamed } from '../subject.ts';
import { type Telling, tell } from '../telling.ts';

/** The answers to a request side by side, and the choice. A grade that nobody gave is said to be missing, never zero. */
export const proposalsComparison: Kind<'document'> = {
  id: 'proposals-comparison',
  title: { fr: 'Comparaison des offres', en: 'Comparison of proposals' },
  model: 'document',
  subject: REQUEST,
  build: (source, subject) => {
    const telling = tell(source);
    const request = rowNamed(telling.dossier.requests, subject);
    const all = comparison(request, telling.dossier.proposals);
    const frame = { layout: 'report', title: proposalsComparison.title, subtitle: request.title } as const;
    return documentOf(telling, frame, [
      ...about(telling, request),
      ...ranking(telling, request, all),
      ...grades(telling, request, all),
      ...all.flatMap((one) => candidate(telling, one)),
      ...choice(telling, request),
      signatures(telling),
    ]);
  },
};

function about(telling: Telling, request: Request): readonly Block[] {
  const { t } = telling;
  return [
    heading(1, t({ fr: 'L’appel d’offres', en: 'The request' }), { id: 'request' }),
    keyValues([
      [t({ fr: 'Objet', en: 'Subject' }), t(request.title)],
      [t({ fr: 'État', en: 'Status' }), t(REQUEST_STATUSES[request.status])],
      [t({ fr: 'Envoyé le', en: 'Sent on' }), telling.day(request.sentOn)],
      [t({ fr: 'Réponses avant le', en: 'Answers due by' }), telling.day(request.deadline)],
      [t({ fr: 'Plafond de budget', en: 'Budget cap' }), telling.money(request.budget)],
      [
        t({ fr: 'Candidats consultés', en: 'Candidates consulted' }),
        request.candidates.map((id) => telling.provider(id)).join(' · ') || t(NONE),
      ],
    ]),
  ];
}

const NONE = { fr: 'aucun', en: 'none' };
const MISSING = { fr: 'non noté', en: 'not graded' };

function ranking(telling: Telling, request: Request, all: readonly Compared[]): readonly Block[] {
  const { t } = telling;
  const incomplete = all.filter(
    ({ place, proposal }) => proposal.status === 'received' && place === undefined,
  );
  return [
    heading(1, t({ fr: 'Classement', en: 'Ranking' }), { id: 'ranking' }),
    paragraph(
      t({
        fr: `La note est la moyenne des notes données, de 0 à ${BEST_GRADE}, pesée par les poids des critères. Seule une offre notée sur tous les critères est classée.`,
        en: `The score is the mean of the grades given, 0 to ${BEST_GRADE}, weighed by the weights of the criteria. Only a proposal graded on every criterion is ranked.`,
      }),
    ),
    tableOr(t({ fr: 'Aucune offre n’est enregistrée.', en: 'No proposal is recorded.' }), {
      id: 'ranking-table',
      caption: t({ fr: 'Les offres, de la mieux notée à la moins notée', en: 'Proposals, best score first' }),
      rowHeadings: true,
      columns: [
        { title: t({ fr: 'Candidat', en: 'Candidate' }), width: 3 },
        { title: t({ fr: 'Rang', en: 'Place' }), width: 1.2, align: 'end' },
        { title: t({ fr: 'Note', en: 'Score' }), width: 1.2, align: 'end' },
        { title: t({ fr: 'Noté à', en: 'Graded' }), width: 1.2, align: 'end' },
        { title: t({ fr: 'Prix', en: 'Price' }), width: 1.8, align: 'end' },
        { title: t({ fr: 'Dans le plafond', en: 'Within the cap' }), width: 1.8 },
        { title: t({ fr: 'État', en: 'Status' }), width: 1.6 },
      ],
      rows: all.map((one) => [
        telling.provider(one.proposal.provider),
        one.place === undefined ? '–' : telling.number(one.place),
        score(telling, one),
        share(telling, one),
        telling.money(one.proposal.price),
        within(telling, one, request),
        t(PROPOSAL_STATUSES[one.proposal.status]),
      ]),
    }),
    ...(incomplete.length > 0
      ? [
          callout('warning', t({ fr: 'Des notes manquent', en: 'Grades are missing' }), [
            bulleted(incomplete.map((one) => missing(telling, one))),
          ]),
        ]
      : []),
  ];
}

function missing(telling: Telling, { proposal, grades: given }: Compared): string {
  const names = given.filter(({ grade }) => grade === undefined).map(({ name }) => telling.t(name));
  const candidate = telling.provider(proposal.provider);
  return names.length === 0
    ? telling.t({
        fr: `${candidate} : l’appel d’offres n’a pas de critère`,
        en: `${candidate}: the request has no criterion`,
      })
    : telling.language === 'fr'
      ? `${candidate} : ${names.join(', ')}`
      : `${candidate}: ${names.join(', ')}`;
}

function score(telling: Telling, { score: value }: Compared): string {
  return value === undefined
    ? telling.t(MISSING)
    : `${telling.number(Math.round(value * 100) / 100)} / ${BEST_GRADE}`;
}

function share(telling: Telling, { graded }: Compared): string {
  return `${telling.number(Math.round(graded * 100))}${telling.language === 'fr' ? ' ' : ''}%`;
}

function within({ t }: Telling, { withinBudget }: Compared, { budget }: Request): string {
  if (budget === undefined) return t({ fr: 'sans plafond', en: 'no cap' });
  if (withinBudget === undefined) return t({ fr: 'prix inconnu', en: 'price unknown' });
  return t(withinBudget ? { fr: 'oui', en: 'yes' } : { fr: 'non', en: 'no' });
}

/** Every grade, a row a criterion: what is missing is written in its cell. */
function grades(telling: Telling, request: Request, all: readonly Compared[]): readonly Block[] {
  const { t } = telling;
  const candidates = all.slice(0, MOST_BESIDE);
  if (candidates.length === 0) return [];
  return [
    heading(1, t({ fr: 'Notes par critère', en: 'Grades by criterion' }), { id: 'grades' }),
    tableOr(t({ fr: 'L’appel d’offres n’a pas de critère.', en: 'The request has no criterion.' }), {
      id: 'grades-table',
      caption: t({ fr: 'Notes sur 5', en: 'Grades out of 5' }),
      rowHeadings: true,
      columns: [
        { title: t({ fr: 'Critère', en: 'Criterion' }), width: 4 },
        { title: t({ fr: 'Poids', en: 'Weight' }), width: 1, align: 'end' },
        ...candidates.map(({ proposal }) => ({
          title: telling.provider(proposal.provider),
          width: 1.8,
          align: 'centre' as const,
        })),
      ],
      rows: request.criteria.map(({ id, name, weight }) => [
        t(name),
        telling.number(weight),
        ...candidates.map(({ grades: given }) => {
          const grade = given.find(({ criterion }) => criterion === id)?.grade;
          return grade === undefined ? t(MISSING) : telling.number(grade);
        }),
      ]),
    }),
    ...(all.length > MOST_BESIDE
      ? [
          paragraph(
            t({
              fr: 'Les offres suivantes sont dans les fiches qui suivent.',
              en: 'Further proposals are in the sheets below.',
            }),
          ),
        ]
      : []),
  ];
}

/** Candidates whose columns a page holds. */
const MOST_BESIDE = 6;

/** What was said of one proposal, grade by grade. */
function candidate(telling: Telling, one: Compared): readonly Block[] {
  const { t } = telling;
  const { proposal, grades: given } = one;
  const said = given.map(({ name, grade, reason }) => {
    const value = grade === undefined ? t(MISSING) : `${telling.number(grade)} / ${BEST_GRADE}`;
    return [strong(t(name)), ` – ${value}${reason === undefined ? '' : ` – ${t(reason)}`}`];
  });
  return [
    together([
      heading(2, telling.provider(proposal.provider), { id: `proposal-${proposal.id}` }),
      keyValues([
        [t({ fr: 'Reçue le', en: 'Received on' }), telling.day(proposal.receivedOn)],
        [t({ fr: 'Prix hors taxes', en: 'Price before tax' }), telling.money(proposal.price)],
        [
          t({ fr: 'Charge', en: 'Effort' }),
          proposal.days === undefined
            ? t(undefined)
            : telling.count(proposal.days, { fr: 'jour', en: 'day' }, { fr: 'jours', en: 'days' }),
        ],
        [
          t({ fr: 'Calendrier', en: 'Calendar' }),
          `${telling.shortDay(proposal.startsOn)} → ${telling.shortDay(proposal.endsOn)}`,
        ],
      ]),
      ...(said.length > 0 ? [bulleted(said)] : []),
      ...(proposal.remarks ? markdownProse(t(proposal.remarks)) : []),
    ]),
  ];
}

function choice(telling: Telling, request: Request): readonly Block[] {
  const { t } = telling;
  const { chosen, decisionReason, decidedBy, decidedOn } = request;
  return [
    heading(1, t({ fr: 'Choix', en: 'Choice' }), { id: 'choice' }),
    chosen === undefined
      ? paragraph(t({ fr: 'Le choix reste à faire.', en: 'The choice is still to be made.' }))
      : keyValues([
          [t({ fr: 'Candidat retenu', en: 'Chosen candidate' }), telling.provider(chosen)],
          [t({ fr: 'Décidé par', en: 'Decided by' }), decidedBy ?? t(undefined)],
          [t({ fr: 'Décidé le', en: 'Decided on' }), telling.day(decidedOn)],
        ]),
    ...(decisionReason ? markdownProse(t(decisionReason)) : []),
  ];
}
