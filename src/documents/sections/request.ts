import { ASSET_SUBTYPES } from '#catalogues/asset-subtypes.ts';
import { certifications } from '#catalogues/library/entry.ts';
import { ASSET_CATEGORIES, type Asset } from '#domain/assets/asset.ts';
import type { Request } from '#domain/providers/request.ts';
import { SCOPE_KINDS } from '#domain/scope/scope-item.ts';
import type { Text } from '#kernel/text.ts';
import { markdownProse } from '../kinds/markdown-prose.ts';
import { listed, type Telling } from '../kinds/telling.ts';
import {
  bulleted,
  callout,
  heading,
  keyValues,
  numbered,
  paragraph,
  strong,
  table,
} from '../model/builder.ts';
import type { Block, Cover } from '../model/document.ts';
import { tableOr } from './table-or.ts';

/**
 * The parts that every request for proposals shares. It goes to people who are not bound by anything yet: it says what
 * is in scope, how large it is and what it is made of, and never a weakness, a scenario, a level or a measure.
 */

/** The request of the register that the document is written for: the latest of its kind that is still open. */
export function requestOf({ dossier }: Telling, kind: Request['kind']): Request | undefined {
  return dossier.requests.findLast(
    (request) => request.kind === kind && request.status !== 'cancelled' && request.status !== 'decided',
  );
}

/** Its cover: the approvals are those of the study, not of the request, and it is final once it was sent. */
export function requestCover(request: Request | undefined): Partial<Cover> {
  return {
    status: request?.sentOn === undefined ? 'draft' : 'final',
    approvals: [],
    ...(request?.sentOn !== undefined && { date: request.sentOn }),
  };
}

/** The letter that goes with it. */
export function letter(telling: Telling, purpose: Text, request: Request | undefined): readonly Block[] {
  const { t, dossier } = telling;
  const { study } = dossier;
  const deadline = request?.deadline;
  return [
    heading(1, t({ fr: 'Lettre aux candidats', en: 'Letter to the candidates' }), { id: 'letter' }),
    paragraph(t({ fr: 'Madame, Monsieur,', en: 'Dear Sir or Madam,' })),
    paragraph(
      t({
        fr: `${study.organisation} souhaite vous consulter pour ${t(purpose)}. Vous trouverez ci-après ce que nous sommes, ce qui est à couvrir, ce que nous attendons et la façon dont les réponses seront comparées.`,
        en: `${study.organisation} wishes to consult you for ${t(purpose)}. You will find below who we are, what is to be covered, what we expect and how answers will be compared.`,
      }),
    ),
    paragraph(
      deadline === undefined
        ? t({
            fr: 'La date limite de réponse vous sera donnée avec l’envoi.',
            en: 'The date by which to answer will be given to you with the sending.',
          })
        : t({
            fr: `Nous attendons votre réponse avant le ${telling.day(deadline)}.`,
            en: `We expect your answer by ${telling.day(deadline)}.`,
          }),
    ),
    paragraph(
      t({
        fr: 'Ce document vous est confié pour établir votre offre. Merci de ne pas le diffuser, et de nous poser vos questions par écrit : les réponses seront envoyées à tous les candidats.',
        en: 'This document is entrusted to you to prepare your proposal. Please do not pass it on, and ask your questions in writing: answers will be sent to all candidates.',
      }),
    ),
    paragraph(
      t({
        fr: `Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.`,
        en: 'Yours faithfully,',
      }),
    ),
    paragraph(strong(study.organisation)),
  ];
}

/** Who asks, in the words of the study; nothing on its security. */
export function whoWeAre(telling: Telling, request: Request | undefined): readonly Block[] {
  const { t, dossier } = telling;
  const { company, study } = dossier;
  return [
    heading(1, t({ fr: 'Qui nous sommes', en: 'Who we are' }), { id: 'company' }),
    keyValues([
      [t({ fr: 'Organisation', en: 'Organisation' }), study.organisation],
      [t({ fr: 'Activité', en: 'Activity' }), t(company.activity)],
      [t({ fr: 'Effectif', en: 'People' }), telling.number(company.people)],
      [
        t({ fr: 'Processus métier', en: 'Business processes' }),
        listed(
          telling,
          company.processes.map(({ name }) => t(name)),
          { fr: 'non renseigné', en: 'not stated' },
        ),
      ],
      [
        t({ fr: 'Obligations', en: 'Obligations' }),
        listed(telling, company.obligations.map(t), { fr: 'non renseigné', en: 'not stated' }),
      ],
    ]),
    ...(request?.context ? markdownProse(t(request.context)) : []),
  ];
}

/** What is to be covered, how large it is and what it is made of. */
export function whatIsCovered(telling: Telling): readonly Block[] {
  const { t, dossier } = telling;
  const inside = dossier.scope.filter(({ side }) => side === 'in');
  const outside = dossier.scope.filter(({ side }) => side === 'out');
  return [
    heading(2, t({ fr: 'Périmètre', en: 'Scope' }), { id: 'scope' }),
    tableOr(
      t({
        fr: 'Le périmètre n’est pas encore décrit : il le sera avant l’envoi.',
        en: 'The scope is not described yet: it will be before sending.',
      }),
      {
        caption: t({ fr: 'Ce qui est à couvrir', en: 'What is to be covered' }),
        columns: [
          { title: t({ fr: 'Élément', en: 'Element' }), width: 5 },
          { title: t({ fr: 'Nature', en: 'Kind' }), width: 2 },
        ],
        rows: inside.map(({ name, kind }) => [strong(t(name)), t(SCOPE_KINDS[kind])]),
      },
    ),
    ...(outside.length > 0
      ? [
          paragraph([
            strong(t({ fr: 'Hors périmètre : ', en: 'Out of scope: ' })),
            outside.map(({ name }) => t(name)).join(' · '),
          ]),
        ]
      : []),
    heading(3, t({ fr: 'Tailles', en: 'Sizes' }), { id: 'sizes' }),
    sizes(telling),
    heading(3, t({ fr: 'Technologies', en: 'Technologies' }), { id: 'technologies' }),
    technologies(telling),
    callout('note', t({ fr: 'Ce que ce document tait', en: 'What this document leaves unsaid' }), [
      paragraph(t(UNSAID)),
    ]),
  ];
}

const UNSAID: Text = {
  fr: 'Vous ne trouverez ici ni vulnérabilité, ni scénario, ni niveau de risque, ni mesure en place : ces éléments ne seront remis qu’au candidat retenu, une fois l’engagement de confidentialité signé.',
  en: 'You will find no vulnerability, no scenario, no level of risk and no measure in place here: these will be handed to the chosen candidate only, once the confidentiality agreement is signed.',
};

function sizes({ t, dossier }: Telling): Block {
  // Object.keys forgets the literal types.
  const categories = Object.keys(ASSET_CATEGORIES) as Asset['category'][];
  const counted = categories
    .map(
      (category) => [category, dossier.assets.filter((asset) => asset.category === category).length] as const,
    )
    .filter(([, count]) => count > 0);
  return tableOr(
    t({
      fr: 'L’inventaire n’est pas encore fait : il fait partie de la prestation.',
      en: 'The inventory is not made yet: it is part of the service.',
    }),
    {
      caption: t({ fr: 'Nombre d’actifs recensés', en: 'Number of assets listed' }),
      columns: [
        { title: t({ fr: 'Catégorie', en: 'Category' }), width: 4 },
        { title: t({ fr: 'Actifs', en: 'Assets' }), width: 1, align: 'end' },
      ],
      rows: counted.map(([category, count]) => [t(ASSET_CATEGORIES[category]), String(count)]),
    },
  );
}

/** Kinds of technology, not products and not versions: what a candidate needs to choose the people. */
function technologies({ t, dossier }: Telling): Block {
  const told: readonly Asset['category'][] = [
    'software',
    'cloud-environment',
    'ci-cd',
    'external-service',
    'hardware',
  ];
  const kinds = dossier.assets
    .filter(({ category }) => told.includes(category))
    .flatMap(({ subtype }) =>
      subtype !== undefined && isSubtype(subtype) ? [t(ASSET_SUBTYPES[subtype])] : [],
    );
  if (kinds.length === 0) {
    return paragraph(
      t({ fr: 'Elles seront précisées avant l’envoi.', en: 'They will be specified before sending.' }),
    );
  }
  return paragraph([...new Set(kinds)].join(' · '));
}

function isSubtype(name: string): name is keyof typeof ASSET_SUBTYPES {
  return Object.hasOwn(ASSET_SUBTYPES, name);
}

/** What a candidate has to answer, so that answers can be laid side by side. */
export function answers(
  telling: Telling,
  asked: readonly Text[],
  request: Request | undefined,
): readonly Block[] {
  const { t } = telling;
  const own = request?.questions.map(t) ?? [];
  return [
    heading(1, t({ fr: 'Réponse attendue', en: 'Answer expected' }), { id: 'answers' }),
    paragraph(
      t({
        fr: 'Vingt pages au plus, dans cet ordre. Une question sans réponse est lue comme telle.',
        en: 'Twenty pages at most, in this order. A question without an answer is read as such.',
      }),
    ),
    numbered(ANSWERS.map(t)),
    heading(2, t({ fr: 'Questions', en: 'Questions' }), { id: 'questions' }),
    numbered([...own, ...asked.map(t)]),
  ];
}

const ANSWERS: readonly Text[] = [
  {
    fr: 'Votre compréhension de la demande, et ce que vous y changeriez.',
    en: 'Your understanding of the request, and what you would change in it.',
  },
  {
    fr: 'La démarche, étape par étape, avec les livrables.',
    en: 'The approach, step by step, with the deliverables.',
  },
  {
    fr: 'Les personnes qui feront le travail : nom, qualifications, missions semblables.',
    en: 'The people who will do the work: name, qualifications, similar missions.',
  },
  {
    fr: 'Le calendrier, et le temps que vous demandez à nos équipes.',
    en: 'The calendar, and the time that you ask of our teams.',
  },
  {
    fr: 'Le prix ferme hors taxes, par étape, avec le nombre de jours et les frais.',
    en: 'The firm price before tax, by step, with the number of days and expenses.',
  },
  {
    fr: 'Où nos données seront gardées, par quels outils elles passeront, et quand elles seront détruites.',
    en: 'Where our data will be kept, which tools they will pass through, and when they will be destroyed.',
  },
  {
    fr: 'Vos sous-traitants, vos assurances, et tout lien d’intérêt avec nos fournisseurs.',
    en: 'Your subcontractors, your insurance, and any tie of interest with our suppliers.',
  },
  { fr: 'Deux références que nous pouvons appeler.', en: 'Two references that we may call.' },
];

/** Which certificates speak for the work, what each proves, and how we will check it. */
export function qualifications(telling: Telling, wanted: readonly string[]): readonly Block[] {
  const { t } = telling;
  const known = new Map(certifications().map((one) => [one.id, one]));
  return [
    heading(1, t({ fr: 'Choix du prestataire', en: 'Choice of the provider' }), { id: 'choice' }),
    heading(2, t({ fr: 'Qualifications demandées', en: 'Qualifications asked' }), { id: 'qualifications' }),
    paragraph(
      t({
        fr: 'Aucun certificat ne suffit seul, et l’absence de l’un d’eux n’écarte personne : dites lesquels portent les personnes qui feront le travail, et ce qui en tient lieu sinon.',
        en: 'No certificate is enough by itself, and lacking one excludes nobody: say which are held by the people who will do the work, and what stands in for them otherwise.',
      }),
    ),
    table({
      caption: t({ fr: 'Ce que chaque titre montre', en: 'What each title shows' }),
      small: true,
      columns: [
        { title: t({ fr: 'Titre', en: 'Title' }), width: 2 },
        { title: t({ fr: 'Ce qu’il montre', en: 'What it shows' }), width: 5 },
        { title: t({ fr: 'Comment nous le vérifierons', en: 'How we will check it' }), width: 3.6 },
      ],
      rows: wanted.flatMap((id) => {
        const one = known.get(id);
        return one ? [[strong(t(one.name)), t(one.proves), t(one.check)]] : [];
      }),
    }),
  ];
}

interface Criterion {
  readonly name: Text | Request['criteria'][number]['name'];
  readonly weight: number;
}

/** How answers are compared: the criteria of the request, or the usual ones, with room for the grades of three candidates. */
export function comparisonGrid(
  telling: Telling,
  usual: readonly Criterion[],
  request: Request | undefined,
): readonly Block[] {
  const { t } = telling;
  const criteria: readonly Criterion[] = request && request.criteria.length > 0 ? request.criteria : usual;
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return [
    heading(2, t({ fr: 'Comparaison des réponses', en: 'Comparison of the answers' }), { id: 'comparison' }),
    paragraph(
      t({
        fr: 'Chaque critère reçoit une note de 0 (ne répond pas) à 5, multipliée par son poids. Un critère qui n’a pas pu être noté reste sans note ; il ne vaut pas zéro.',
        en: 'Each criterion gets a grade from 0 (does not answer) to 5, multiplied by its weight. A criterion that could not be graded stays without a grade; it is not worth zero.',
      }),
    ),
    table({
      caption: t({ fr: 'Grille de comparaison', en: 'Comparison grid' }),
      columns: [
        { title: t({ fr: 'Critère', en: 'Criterion' }), width: 5 },
        { title: t({ fr: 'Poids', en: 'Weight' }), width: 1.2, align: 'end' },
        ...['A', 'B', 'C'].map((name) => ({
          title: `${t({ fr: 'Candidat', en: 'Candidate' })} ${name}`,
          width: 1.4,
          align: 'centre' as const,
        })),
      ],
      rows: [
        ...criteria.map(({ name, weight }) => [t(name), telling.number(weight), '… / 5', '… / 5', '… / 5']),
        [
          strong(t({ fr: 'Total pondéré', en: 'Weighted total' })),
          strong(telling.number(total)),
          ...['A', 'B', 'C'].map(() => `… / ${telling.number(5 * total)}`),
        ],
      ],
    }),
  ];
}

/** What is expected beyond the usual: the lines of the request in the register. */
export function expectations({ t }: Telling, request: Request | undefined): readonly Block[] {
  if (!request || request.expectations.length === 0) return [];
  return [
    heading(2, t({ fr: 'Nos attentes particulières', en: 'What we expect in particular' }), {
      id: 'expectations',
    }),
    bulleted(request.expectations.map(t)),
  ];
}
