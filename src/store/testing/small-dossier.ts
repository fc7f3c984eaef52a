import type { Dossier } from '#domain/dossier/dossier.ts';
import type { Rating } from '#domain/evaluation/evaluation.ts';
import { productGrid } from '#domain/scope/criteria.ts';
import { sha256 } from '#kernel/hash.ts';

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
    attachments: [
      { id: 'F-1', name: 'schema.txt', mediaType: 'text/plain', size: SCHEMA.length, hash: sha256(SCHEMA) },
    ],
    documents: [{ id: 'D-1', name: 'Schéma', status: 'received', receivedOn: '2026-10-01', file: 'F-1' }],
    interviews: [
      {
        id: 'E-1',
        role: 'cto',
        subject: 'Sauvegardes',
        status: 'held',
        person: 'Hugo Petit',
        questions: ['Quand ?'],
        answers: [{ question: 'Quand ?', note: 'Chaque nuit.' }],
        scope: ['P-1'],
        documents: ['D-1'],
        assets: ['A-1'],
        threats: ['M-1'],
        vulnerabilities: ['V-1'],
        scenarios: ['S-1'],
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
    votes: [
      {
        id: 'B-1',
        scenario: 'S-1',
        stage: 'current',
        voter: 'Bob',
        likelihood: 4,
        consequences: { legal: 3 },
        on: '2026-11-01',
      },
    ],
    applicability: [
      {
        control: '5.17',
        decision: 'included',
        drivers: ['risk'],
        owner: 'cto',
        evidence: [{ title: 'Schéma', file: 'F-1' }],
      },
    ],
    measures: [
      measure('T-1', {
        controls: ['5.17'],
        owner: 'cto',
        effort: 2.5,
        costOnce: 1200,
        evidence: [{ title: 'Schéma', file: 'F-1' }],
      }),
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
        withdrawal: { on: '2026-11-20', by: 'Ada', reason: 'La mesure est en place' },
      },
    ],
    ...governance(),
    ...cycle(),
    steps: [{ step: 'assets', minDays: 1, maxDays: 2.5 }],
  };
}

/** The bytes of the one attachment. */
export const SCHEMA = 'Navigateur > API > base';

function governance(): Pick<
  Dossier,
  'policies' | 'policyVersions' | 'acknowledgements' | 'exceptions' | 'providers' | 'requests' | 'proposals'
> {
  const text = { title: 'Accès', version: '1.0', body: 'R1. Une clé par personne.', file: 'F-1' };
  const approvals = [{ by: 'Ada', capacity: 'Direction', on: '2026-10-01', ownText: true }];
  return {
    policies: [
      {
        ...text,
        id: 'acces',
        kind: 'policy',
        owner: 'cto',
        readers: ['cto', 'dir'],
        status: 'published',
        material: true,
        approvals,
        publishedOn: '2026-10-02',
        reviewMonths: 12,
        controls: ['5.15'],
        measures: ['T-1'],
        scenarios: ['S-1'],
      },
    ],
    policyVersions: [
      {
        ...text,
        id: 'acces-1.0',
        policy: 'acces',
        material: true,
        approvals,
        publishedOn: '2026-10-02',
        publishedBy: 'Ada',
        hash: sha256('acces'),
      },
    ],
    acknowledgements: [{ id: 'L-1', version: 'acces-1.0', person: 'Bob', role: 'cto', on: '2026-10-03' }],
    exceptions: [
      {
        id: 'X-2',
        title: 'Compte partagé',
        policy: 'acces',
        rule: 'R1',
        reason: 'Un outil ancien',
        scenarios: ['S-1'],
        askedBy: 'Bob',
        from: '2026-10-05',
        expires: '2026-12-31',
        ownRequest: false,
      },
    ],
    providers: [
      {
        id: 'testeur',
        name: 'Testeur SARL',
        services: ['penetration-test'],
        critical: false,
        contacts: [{ name: 'Chloé', email: 'chloe@testeur.example' }],
        qualifications: ['OSWE'],
        assets: ['A-2'],
      },
    ],
    requests: [
      {
        id: 'AO-1',
        title: 'Test de l’API',
        kind: 'penetration-test',
        status: 'decided',
        expectations: ['Boîte grise'],
        questions: ['Qui ?'],
        criteria: [{ id: 'prix', name: 'Prix', weight: 30 }],
        candidates: ['testeur'],
        chosen: 'testeur',
      },
    ],
    proposals: [
      {
        id: 'O-1',
        request: 'AO-1',
        provider: 'testeur',
        status: 'received',
        price: 8000,
        grades: [{ criterion: 'prix', grade: 0 }],
        file: 'F-1',
      },
    ],
  };
}

function cycle(): Pick<Dossier, 'audits' | 'auditFindings' | 'correctiveActions' | 'cycles' | 'reviews'> {
  return {
    audits: [
      {
        id: 'P-2026',
        title: 'Test d’intrusion',
        kind: 'penetration-test',
        status: 'held',
        provider: 'testeur',
        everyMonths: 12,
        heldOn: '2026-10-10',
        controls: ['8.29'],
        report: 'F-1',
        cost: 8000,
      },
    ],
    auditFindings: [
      {
        id: 'C-1',
        audit: 'P-2026',
        title: 'Clé dans le dépôt',
        grade: 'major',
        cvss: 9.1,
        controls: ['8.4'],
        scenarios: ['S-1'],
        assets: ['A-1'],
        status: 'open',
      },
    ],
    correctiveActions: [
      {
        id: 'AC-1',
        finding: 'C-1',
        title: 'Chercher les secrets avant chaque envoi',
        owner: 'cto',
        due: '2026-12-01',
        measure: 'T-1',
        evidence: [{ title: 'Règle', file: 'F-1' }],
        check: { on: '2026-11-20', by: 'Ada', result: 'partly' },
      },
    ],
    cycles: [
      {
        id: '2026',
        year: 2026,
        startedOn: '2026-01-05',
        objectives: ['Savoir'],
        do: { from: '2026-02-01', notes: 'En cours' },
      },
    ],
    reviews: [
      {
        id: 'R-1',
        title: 'Revue de novembre',
        cycle: '2026',
        heldOn: '2026-11-10',
        participants: ['Ada'],
        inputs: [{ topic: 'risks', state: 'examined' }],
        decisions: [{ decision: 'Financer T-1', owner: 'dir', measure: 'T-1' }],
        minutes: 'F-1',
      },
    ],
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
