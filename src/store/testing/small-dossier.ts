import type { Dossier } from '#domain/dossier/dossier.ts';
import type { Rating } from '#domain/evaluation/evaluation.ts';
import { productGrid } from '#domain/scope/criteria.ts';

/** A dossier with a row in every register and a value in every field that leads elsewhere. */
export function smallDossier(title = 'Étude'): Dossier {
  return {
    study: {
      id: 'etude',
      title,
      organisation: 'Exemple SAS',
      language: 'fr',
      currency: 'EUR',
      version: '1.0',
      status: 'draft',
      classification: 'internal',
      date: '2026-11-22',
      author: 'Ada',
      objectives: [{ fr: 'Savoir', en: 'Know' }],
      plannedDays: { min: 7.5, max: 15 },
      approvals: [{ by: 'Ada', capacity: 'RSSI' }],
    },
    company: {
      id: 'exemple',
      activity: 'Conseil',
      description: 'Conseille des investisseurs',
      people: 9,
      turnover: 800_000,
      obligations: ['RGPD'],
      processes: [{ name: 'Conseil' }],
    },
    scope: [{ id: 'P-1', name: 'Production', kind: 'system', side: 'in', reason: 'Le cœur du métier' }],
    roles: [
      { id: 'dir', name: 'Direction', responsibility: 'Décide', external: false },
      { id: 'cto', name: 'CTO', responsibility: 'Tient', external: false, reportsTo: 'dir' },
    ],
    parties: [{ id: 'clients', name: 'Clients', requirements: ['Confidentialité'] }],
    criteria: [criteria('C-1')],
    documents: [{ id: 'D-1', name: 'Schéma', status: 'received', receivedOn: '2026-10-01' }],
    interviews: [
      {
        id: 'E-1',
        role: 'cto',
        subject: 'Sauvegardes',
        status: 'held',
        questions: ['Quand ?'],
        assets: ['A-1'],
        vulnerabilities: ['V-1'],
      },
    ],
    assets: [
      asset('A-1', 'Base clients', 'data', { owner: 'cto', confidentiality: 5, dependsOn: ['A-2'] }),
      asset('A-2', 'Serveur', 'hardware', { dependsOn: [] }),
    ],
    threats: [
      { id: 'M-1', name: 'Vol', family: 'human', origin: 'deliberate', affects: ['confidentiality'] },
    ],
    vulnerabilities: [
      { id: 'V-1', name: 'Mot de passe faible', status: 'open', assets: ['A-1'], controls: ['5.17'] },
    ],
    scenarios: [
      {
        id: 'S-1',
        title: { fr: 'Vol de la base', en: 'Theft of the database' },
        assets: ['A-1', 'A-2'],
        threat: 'M-1',
        vulnerabilities: ['V-1'],
        consequence: 'Les clients partent',
        examples: [],
        owner: 'dir',
      },
      {
        id: 'S-2',
        title: 'Panne du serveur',
        assets: ['A-2'],
        threat: 'M-1',
        vulnerabilities: ['V-1'],
        consequence: 'Le service s’arrête',
        examples: ['Un disque'],
      },
    ],
    evaluations: [{ scenario: 'S-1', inherent: rating(5, 4), current: rating(3, 4) }],
    applicability: [{ control: '5.17', decision: 'included', drivers: ['risk'], owner: 'cto', evidence: [] }],
    measures: [
      measure('T-1', { controls: ['5.17'], owner: 'cto', effort: 2.5, costOnce: 1200 }),
      measure('T-2', { dependsOn: ['T-1'] }),
    ],
    treatments: [{ scenario: 'S-1', option: 'reduce', reason: 'Trop grave', measures: ['T-2', 'T-1'] }],
    acceptances: [
      {
        id: 'X-1',
        scenario: 'S-1',
        level: 'high',
        by: 'Ada',
        role: 'dir',
        on: '2026-11-01',
        expires: '2027-11-01',
        reason: 'Le temps de faire',
        ownRating: true,
      },
    ],
    steps: [{ step: 'assets', minDays: 1, maxDays: 2.5 }],
  };
}

export function criteria(id: string): Dossier['criteria'][number] {
  return {
    id,
    adoptedOn: '2026-01-01',
    reason: 'Première version',
    likelihood: [1, 2, 3, 4, 5].map((n) => ({ name: `P${n}`, definition: `P${n}` })),
    consequence: [1, 2, 3, 4, 5].map((n) => ({ name: `I${n}` })),
    grid: productGrid(),
    threshold: 'moderate',
    acceptance: [{ level: 'high', roles: ['dir'], months: 12 }],
  };
}

export function rating(likelihood: number, consequence: number): Rating {
  return {
    likelihood,
    consequences: { financial: consequence },
    rationale: 'Vu en entretien',
    author: 'Ada',
    date: '2026-11-01',
    criteria: 'C-1',
    toConfirm: false,
  };
}

export function asset(
  id: string,
  name: string,
  category: Dossier['assets'][number]['category'],
  rest: Partial<Dossier['assets'][number]> = {},
): Dossier['assets'][number] {
  return { id, name, kind: 'supporting', category, personalData: 'none', dependsOn: [], ...rest };
}

function measure(id: string, rest: Partial<Dossier['measures'][number]>): Dossier['measures'][number] {
  const base = { id, title: `Mesure ${id}`, horizon: 'month-1', status: 'decided' } as const;
  return { ...base, controls: [], dependsOn: [], evidence: [], ...rest };
}
