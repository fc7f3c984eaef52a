import { SCOPE_KINDS } from '#domain/scope/scope-item.ts';
import type { Text } from '#kernel/text.ts';
import { markdownProse } from '../kinds/markdown-prose.ts';
import { listed, type Telling } from '../kinds/telling.ts';
import { bulleted, heading, keyValues, paragraph, strong, table } from '../model/builder.ts';
import type { Block } from '../model/document.ts';

const TITLE: Text = { fr: 'Contexte et périmètre', en: 'Context and scope' };

/** Whom the study is about, what binds them, what is inside and what is not (ISO/IEC 27001:2022 §4). */
export function context(telling: Telling): readonly Block[] {
  const { t, dossier } = telling;
  const { company, study } = dossier;
  return [
    heading(1, t(TITLE), { id: 'context' }),
    heading(2, t({ fr: 'L’entreprise', en: 'The company' })),
    keyValues([
      [t({ fr: 'Organisation', en: 'Organisation' }), study.organisation],
      [t({ fr: 'Activité', en: 'Activity' }), t(company.activity)],
      [t({ fr: 'Effectif', en: 'People' }), telling.number(company.people)],
      [t({ fr: 'Chiffre d’affaires annuel', en: 'Yearly turnover' }), telling.money(company.turnover)],
    ]),
    ...markdownProse(t(company.description)),
    ...(company.context
      ? [heading(3, t({ fr: 'Enjeux', en: 'Issues' })), ...markdownProse(t(company.context))]
      : []),
    ...objectives(telling),
    ...processes(telling),
    ...obligations(telling),
    ...scopeTables(telling),
    ...organisation(telling),
  ];
}

function objectives({ t, dossier }: Telling): readonly Block[] {
  const { objectives: goals } = dossier.study;
  if (goals.length === 0) return [];
  return [
    heading(2, t({ fr: 'Objectifs de l’étude', en: 'Objectives of the study' })),
    bulleted(goals.map(t)),
  ];
}

function processes({ t, dossier }: Telling): readonly Block[] {
  const { processes: list } = dossier.company;
  if (list.length === 0) return [];
  return [
    heading(2, t({ fr: 'Processus métier', en: 'Business processes' })),
    bulleted(
      list.map(({ name, description }) => [
        strong(t(name)),
        ...(description ? [` – ${t(description)}`] : []),
      ]),
    ),
  ];
}

function obligations(telling: Telling): readonly Block[] {
  const { t, dossier } = telling;
  const { company, parties } = dossier;
  return [
    heading(2, t({ fr: 'Obligations et parties intéressées', en: 'Obligations and interested parties' })),
    ...(company.obligations.length > 0 ? [bulleted(company.obligations.map(t))] : [paragraph(t(undefined))]),
    ...(parties.length > 0
      ? [
          table({
            caption: t({
              fr: 'Ce que les parties intéressées attendent',
              en: 'What interested parties expect',
            }),
            columns: [
              { title: t({ fr: 'Partie', en: 'Party' }), width: 2 },
              { title: t({ fr: 'Attentes et exigences', en: 'Needs and requirements' }), width: 5 },
            ],
            rows: parties.map(({ name, requirements }) => [
              strong(t(name)),
              listed(telling, requirements.map(t)),
            ]),
          }),
        ]
      : []),
  ];
}

function scopeTables(telling: Telling): readonly Block[] {
  const { t, dossier } = telling;
  const side = (of: 'in' | 'out', caption: Text) => {
    const items = dossier.scope.filter((item) => item.side === of);
    if (items.length === 0) return [];
    return [
      table({
        caption: t(caption),
        columns: [
          { title: t({ fr: 'Élément', en: 'Element' }), width: 3 },
          { title: t({ fr: 'Nature', en: 'Kind' }), width: 1.6 },
          { title: t({ fr: 'Raison', en: 'Reason' }), width: 5 },
        ],
        rows: items.map(({ name, kind, reason }) => [strong(t(name)), t(SCOPE_KINDS[kind]), t(reason)]),
      }),
    ];
  };
  return [
    heading(2, t({ fr: 'Périmètre', en: 'Scope' }), { id: 'scope' }),
    ...side('in', { fr: 'Ce que l’étude couvre', en: 'What the study covers' }),
    ...side('out', { fr: 'Ce que l’étude laisse dehors', en: 'What the study leaves out' }),
  ];
}

function organisation(telling: Telling): readonly Block[] {
  const { t, dossier } = telling;
  if (dossier.roles.length === 0) return [];
  return [
    heading(2, t({ fr: 'Organisation de la sécurité', en: 'Security organisation' })),
    table({
      caption: t({ fr: 'Rôles et responsabilités', en: 'Roles and responsibilities' }),
      columns: [
        { title: t({ fr: 'Rôle', en: 'Role' }), width: 2.4 },
        { title: t({ fr: 'Responsabilités', en: 'Responsibilities' }), width: 5 },
        { title: t({ fr: 'Rend compte à', en: 'Reports to' }), width: 2 },
      ],
      rows: dossier.roles.map(({ name, responsibility, reportsTo, external }) => [
        [strong(t(name)), external ? t({ fr: ' (externe)', en: ' (external)' }) : ''],
        t(responsibility),
        reportsTo ? telling.role(reportsTo) : t({ fr: 'personne', en: 'nobody' }),
      ]),
    }),
  ];
}
