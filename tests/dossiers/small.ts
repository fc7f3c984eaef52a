import { type Dossier, readDossier } from '#domain/dossier/dossier.ts';
import type { Finding } from '#domain/dossier/integrity/finding.ts';
import { findings } from '#domain/dossier/integrity/findings.ts';
import { CONTROL_IDS } from '#domain/register/field.ts';
import { productGrid } from '#domain/scope/criteria.ts';
import type { Acceptance } from '#domain/treatment/acceptance.ts';
import { expect } from '#kernel/result.ts';

/** The day on which the tests read the small dossier. */
export const TODAY = '2026-11-22';

const rating = {
  rationale: 'Deux vols en trois ans dans le même espace de coworking.',
  author: 'Consultant',
  date: '2026-10-01',
  criteria: 'C1',
};

/** The smallest dossier that an auditor would not object to: one scenario, told whole. */
export function smallDossier(): Dossier {
  return expect(readDossier(structuredClone(SMALL)), 'the small dossier is sound');
}

/** The small dossier after a change; the change may make it as wrong as the test needs. */
export function changed(change: (dossier: Dossier) => void): Dossier {
  const dossier = smallDossier();
  change(dossier);
  return dossier;
}

/** What one rule finds in the small dossier after a change. */
export function found(rule: string, change: (dossier: Dossier) => void): readonly Finding[] {
  return findings(changed(change), TODAY).filter((finding) => finding.rule === rule);
}

/** The first row, which the small dossier is known to have. */
export function first<Item>(rows: readonly Item[]): Item {
  const [row] = rows;
  if (row === undefined) throw new Error('the small dossier has a row here');
  return row;
}

/** Changes fields of a row that is there. */
export function edit<Row extends object>(row: Row | undefined, change: Partial<Row>): void {
  if (!row) throw new Error('there is no row to change');
  Object.assign(row, change);
}

/** An acceptance of the one scenario, sound unless the change makes it otherwise. */
export function acceptance(change: Partial<Acceptance>): Acceptance {
  return {
    id: 'A-1',
    scenario: 'S-1',
    level: 'high',
    by: 'Direction',
    role: 'management',
    on: '2026-10-20',
    expires: '2027-06-30',
    reason: 'Le temps que la mesure soit en place.',
    ownRating: false,
    ...change,
  };
}

const SMALL = {
  study: {
    id: 'petite-etude',
    title: { fr: 'Étude de test', en: 'Test study' },
    organisation: 'Atelier Martin',
    language: 'fr',
    currency: 'EUR',
    version: '1.0',
    status: 'final',
    classification: 'confidential',
    date: '2026-10-15',
    author: 'Consultant',
    objectives: ['Savoir par où commencer'],
    approvals: [{ by: 'Direction', capacity: { fr: 'Direction', en: 'Management' }, on: '2026-10-20' }],
  },
  company: {
    id: 'atelier-martin',
    activity: 'Logiciel de gestion',
    description: 'Neuf personnes, un logiciel, des clients.',
    people: 9,
    processes: [{ name: 'Support' }],
  },
  scope: [
    {
      id: 'app',
      name: 'Application',
      kind: 'system',
      side: 'in',
      reason: 'Elle porte les données des clients.',
    },
    { id: 'printer', name: 'Imprimante', kind: 'system', side: 'out', reason: 'Elle est louée et isolée.' },
  ],
  roles: [
    { id: 'cto', name: { fr: 'Directeur technique', en: 'CTO' }, responsibility: 'Tient la technique.' },
    { id: 'management', name: { fr: 'Direction', en: 'Management' }, responsibility: 'Décide.' },
  ],
  parties: [{ id: 'clients', name: 'Clients', requirements: ['Que leurs données restent chez eux'] }],
  criteria: [
    {
      id: 'C1',
      adoptedOn: '2026-09-01',
      reason: 'Première version',
      likelihood: ['Rare', 'Peu probable', 'Possible', 'Probable', 'Presque certain'].map((name) => ({
        name,
        definition: `${name}, à l’échelle de l’entreprise`,
      })),
      consequence: ['Négligeable', 'Mineure', 'Sérieuse', 'Grave', 'Vitale'].map((name) => ({
        name,
        financial: `${name}, en euros`,
      })),
      grid: productGrid(),
      threshold: 'moderate',
      acceptance: [
        { level: 'high', roles: ['management'], months: 12 },
        { level: 'critical', roles: ['management'], months: 3 },
      ],
    },
  ],
  documents: [{ id: 'architecture', name: 'Architecture', status: 'received', receivedOn: '2026-09-10' }],
  interviews: [{ id: 'I-1', role: 'cto', subject: 'Architecture', status: 'held', date: '2026-09-12' }],
  assets: [
    {
      id: 'client-data',
      name: { fr: 'Données des clients', en: 'Client data' },
      kind: 'primary',
      category: 'data',
      owner: 'cto',
      confidentiality: 5,
      integrity: 4,
      availability: 3,
      personalData: 'ordinary',
      dependsOn: ['laptop'],
    },
    {
      id: 'laptop',
      name: { fr: 'Ordinateurs portables', en: 'Laptops' },
      kind: 'supporting',
      category: 'hardware',
      owner: 'cto',
      confidentiality: 2,
      integrity: 2,
      availability: 2,
      personalData: 'ordinary',
    },
  ],
  threats: [
    {
      id: 'theft',
      name: { fr: 'Vol', en: 'Theft' },
      family: 'physical',
      origin: 'deliberate',
      affects: ['confidentiality', 'availability'],
    },
  ],
  vulnerabilities: [
    {
      id: 'no-encryption',
      name: { fr: 'Disque non chiffré', en: 'Disk not encrypted' },
      status: 'open',
      assets: ['laptop'],
      observation: 'Vu en entretien',
      controls: ['8.1', '8.24'],
    },
  ],
  scenarios: [
    {
      id: 'S-1',
      title: { fr: 'Vol d’un portable', en: 'Theft of a laptop' },
      assets: ['laptop'],
      threat: 'theft',
      vulnerabilities: ['no-encryption'],
      consequence: { fr: 'Les données des clients fuient.', en: 'Client data leak.' },
      examples: ['Un sac oublié dans le train'],
      owner: 'cto',
    },
  ],
  evaluations: [
    {
      scenario: 'S-1',
      inherent: { ...rating, likelihood: 4, consequences: { financial: 4, legal: 3 } },
      current: { ...rating, likelihood: 3, consequences: { financial: 4 } },
      residual: { ...rating, likelihood: 2, consequences: { financial: 3 } },
    },
  ],
  applicability: CONTROL_IDS.map((control) => ({
    control,
    decision: 'included',
    drivers: ['risk'],
    status: 'planned',
  })),
  measures: [
    {
      id: 'M-1',
      title: { fr: 'Chiffrer les disques', en: 'Encrypt the disks' },
      controls: ['8.1', '8.24'],
      owner: 'cto',
      horizon: 'month-1',
      due: '2026-12-15',
      status: 'decided',
      costOnce: 500,
      effort: 2,
    },
  ],
  treatments: [
    {
      scenario: 'S-1',
      option: 'reduce',
      reason: 'Le chiffrement suffit.',
      measures: ['M-1'],
      decidedBy: 'Direction',
    },
  ],
  acceptances: [],
  steps: [{ step: 'report', finishedOn: '2026-10-20', actualDays: 1 }],
};
