import { DOCUMENT_STATUSES } from '#domain/mission/document.ts';
import type { Text } from '#kernel/text.ts';
import { markdownProse } from '../kinds/markdown-prose.ts';
import { listed, type Telling } from '../kinds/telling.ts';
import { appendix, bulleted, code, keyValues, paragraph, strong, table, together } from '../model/builder.ts';
import type { Block } from '../model/document.ts';

/** The standards that the study follows. */
export const REFERENCES: readonly Text[] = [
  {
    fr: 'ISO/IEC 27000:2018 – vue d’ensemble et vocabulaire',
    en: 'ISO/IEC 27000:2018 – overview and vocabulary',
  },
  {
    fr: 'ISO/IEC 27001:2022 et son amendement 1:2024 – exigences',
    en: 'ISO/IEC 27001:2022 and amendment 1:2024 – requirements',
  },
  { fr: 'ISO/IEC 27002:2022 – mesures de sécurité', en: 'ISO/IEC 27002:2022 – controls' },
  { fr: 'ISO/IEC 27005:2022 – gestion des risques', en: 'ISO/IEC 27005:2022 – managing risks' },
];

/** The words of the trade, in plain ones. */
export const TERMS: readonly (readonly [Text, Text])[] = [
  [
    { fr: 'Actif', en: 'Asset' },
    {
      fr: 'Ce qui a de la valeur : une information, un processus (primordial), ou ce sur quoi ils reposent (support).',
      en: 'What has value: information, a process (primary), or what they rest on (supporting).',
    },
  ],
  [
    { fr: 'Menace', en: 'Threat' },
    { fr: 'Ce qui pourrait nuire à un actif.', en: 'What could harm an asset.' },
  ],
  [
    { fr: 'Vulnérabilité', en: 'Vulnerability' },
    {
      fr: 'Une faiblesse qui laisserait passer une menace.',
      en: 'A weakness that would let a threat through.',
    },
  ],
  [
    { fr: 'Vraisemblance', en: 'Likelihood' },
    {
      fr: 'La chance que le scénario se produise ; on dit aussi probabilité.',
      en: 'The chance that the scenario happens.',
    },
  ],
  [
    { fr: 'Conséquence', en: 'Consequence' },
    {
      fr: 'Ce que le scénario coûterait, dans la pire des dimensions ; on dit aussi impact.',
      en: 'What the scenario would cost, in the worst dimension; also called impact.',
    },
  ],
  [
    { fr: 'Niveau', en: 'Level' },
    {
      fr: 'La case de la grille où se croisent vraisemblance et conséquence ; on dit aussi criticité.',
      en: 'The cell of the grid where likelihood and consequence meet; also called criticality.',
    },
  ],
  [
    { fr: 'Risque résiduel', en: 'Residual risk' },
    { fr: 'Ce qui reste une fois le plan réalisé.', en: 'What remains once the plan is carried out.' },
  ],
];

/** Where it all comes from: people, documents, terms, and the exact data. */
export function appendices(telling: Telling): readonly Block[] {
  const { t } = telling;
  return [
    ...interviews(telling),
    ...documents(telling),
    appendix(t({ fr: 'Références et vocabulaire', en: 'References and vocabulary' }), 'references'),
    bulleted(REFERENCES.map(t)),
    keyValues(TERMS.map(([term, meaning]) => [t(term), t(meaning)])),
    ...provenance(telling),
  ];
}

function interviews(telling: Telling): readonly Block[] {
  const { t, dossier } = telling;
  const held = dossier.interviews.filter(({ status }) => status === 'held');
  if (held.length === 0) return [];
  return [
    appendix(t({ fr: 'Entretiens', en: 'Interviews' }), 'interviews'),
    ...held.map(({ role, subject, date, notes, vulnerabilities }) =>
      together([
        paragraph(strong(`${telling.role(role)} – ${t(subject)}`)),
        keyValues([
          [t({ fr: 'Date', en: 'Date' }), telling.day(date)],
          [
            t({ fr: 'Vulnérabilités constatées', en: 'Vulnerabilities seen' }),
            listed(telling, vulnerabilities.map(telling.vulnerability), { fr: 'aucune', en: 'none' }),
          ],
        ]),
        ...(notes ? markdownProse(t(notes)) : []),
      ]),
    ),
  ];
}

function documents(telling: Telling): readonly Block[] {
  const { t, dossier } = telling;
  if (dossier.documents.length === 0) return [];
  return [
    appendix(t({ fr: 'Documents examinés', en: 'Documents examined' }), 'documents'),
    documentsCollected(telling),
  ];
}

/** The documents to collect, and what became of each. */
export function documentsCollected(telling: Telling): Block {
  const { t, dossier } = telling;
  return table({
    caption: t({ fr: 'Collecte documentaire', en: 'Documents collected' }),
    columns: [
      { title: t({ fr: 'Document', en: 'Document' }), width: 4 },
      { title: t({ fr: 'État', en: 'Status' }), width: 1.6 },
      { title: t({ fr: 'Remarque', en: 'Remark' }), width: 4 },
    ],
    rows: dossier.documents.map(({ name, status, receivedOn, remark }) => [
      strong(t(name)),
      receivedOn
        ? `${t(DOCUMENT_STATUSES[status])} (${telling.shortDay(receivedOn)})`
        : t(DOCUMENT_STATUSES[status]),
      remark ? t(remark) : '–',
    ]),
  });
}

function provenance(telling: Telling): readonly Block[] {
  const { t, dossier, snapshot, today } = telling;
  return [
    appendix(t({ fr: 'Provenance', en: 'Provenance' }), 'provenance'),
    paragraph(
      t({
        fr: 'Tous les chiffres de ce document sont calculés d’un seul état des données. Son empreinte permet de vérifier que rien n’a changé depuis.',
        en: 'Every figure of this document is computed from one single state of the data. Its fingerprint lets anybody check that nothing has changed since.',
      }),
    ),
    keyValues([
      [t({ fr: 'Empreinte (SHA-256)', en: 'Fingerprint (SHA-256)' }), code(snapshot)],
      [t({ fr: 'Calculé au', en: 'Computed on' }), telling.day(today)],
      [
        t({ fr: 'Critères', en: 'Criteria' }),
        dossier.criteria.map(({ id, adoptedOn }) => `${id} (${telling.shortDay(adoptedOn)})`).join(', '),
      ],
      [t({ fr: 'Auteur de l’étude', en: 'Author of the study' }), dossier.study.author],
    ]),
  ];
}
