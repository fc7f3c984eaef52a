import { type Dossier, readDossier } from '#domain/dossier/dossier.ts';
import { expect } from '#kernel/result.ts';
import { smallDossier } from './small.ts';

/** The small dossier with a year of governance around it: policies, audits, reviews, a cycle, a request. */
export function governedDossier(change: (dossier: Dossier) => void = () => {}): Dossier {
  const draft = { ...smallDossier(), ...structuredClone(GOVERNANCE) };
  const dossier = expect(readDossier(draft), 'the governed dossier is sound');
  change(dossier);
  return dossier;
}

const HASH = 'a'.repeat(64);

const GOVERNANCE = {
  policies: [
    {
      id: 'access',
      title: { fr: 'Politique d’accès', en: 'Access policy' },
      kind: 'policy',
      owner: 'cto',
      readers: ['cto', 'management'],
      status: 'published',
      version: '1.1',
      body: '## Règles\n\n1. Un compte par personne.\n2. **Deux facteurs** partout.',
      approvals: [{ by: 'Direction', capacity: { fr: 'Direction', en: 'Management' }, on: '2026-11-02' }],
      publishedOn: '2026-11-03',
      reviewMonths: 12,
      nextReview: '2027-11-03',
    },
    {
      id: 'backup',
      title: { fr: 'Procédure de sauvegarde', en: 'Backup procedure' },
      kind: 'procedure',
      status: 'draft',
      version: '0.1',
    },
    {
      id: 'old',
      title: 'Ancienne charte',
      kind: 'charter',
      status: 'retired',
      version: '1.0',
    },
  ],
  policyVersions: [
    {
      id: 'access-1',
      policy: 'access',
      title: { fr: 'Politique d’accès', en: 'Access policy' },
      version: '1.0',
      body: 'Un compte par personne.',
      publishedOn: '2025-11-01',
      publishedBy: 'Direction',
      hash: HASH,
    },
    {
      id: 'access-2',
      policy: 'access',
      title: { fr: 'Politique d’accès', en: 'Access policy' },
      version: '1.1',
      body: 'Deux facteurs partout.',
      changes: { fr: 'Deux facteurs partout', en: 'Two factors everywhere' },
      publishedOn: '2026-11-03',
      publishedBy: 'Direction',
      hash: HASH,
    },
  ],
  acknowledgements: [{ id: 'K-1', version: 'access-2', person: 'Anna', on: '2026-11-05' }],
  exceptions: [
    {
      id: 'X-1',
      title: { fr: 'Compte partagé du comptoir', en: 'Shared account of the desk' },
      policy: 'access',
      rule: 'R1',
      reason: { fr: 'Le logiciel ne sait pas faire autrement.', en: 'The software cannot do otherwise.' },
      compensation: { fr: 'Journal relu chaque semaine', en: 'Log read every week' },
      askedBy: 'CTO',
      from: '2026-11-05',
      expires: '2027-01-31',
      approvedBy: 'Direction',
      approvedOn: '2026-11-05',
    },
    {
      id: 'X-2',
      title: 'Ancien poste',
      policy: 'access',
      reason: 'En attente de remplacement.',
      askedBy: 'CTO',
      from: '2026-01-01',
      expires: '2026-06-30',
      approvedBy: 'Direction',
      approvedOn: '2026-01-01',
    },
  ],
  providers: [{ id: 'tester', name: 'Cabinet Essai', services: ['penetration-test'] }],
  audits: [
    {
      id: 'AU-1',
      title: { fr: 'Test d’intrusion 2026', en: 'Penetration test 2026' },
      kind: 'penetration-test',
      status: 'held',
      provider: 'tester',
      plannedOn: '2026-06-01',
      heldOn: '2026-06-15',
      controls: ['8.8', '8.29'],
      cost: 8000,
    },
    {
      id: 'AU-2',
      title: { fr: 'Audit interne', en: 'Internal audit' },
      kind: 'internal-audit',
      status: 'planned',
      plannedOn: '2026-11-01',
    },
  ],
  auditFindings: [
    {
      id: 'F-1',
      audit: 'AU-1',
      title: { fr: 'Un client lit les factures d’un autre', en: 'A client reads the invoices of another' },
      grade: 'major',
      scenarios: ['S-1'],
      raisedOn: '2026-06-15',
      status: 'open',
    },
    {
      id: 'F-2',
      audit: 'AU-1',
      title: { fr: 'En-têtes manquants', en: 'Missing headers' },
      recommendation: { fr: 'Ajouter une CSP', en: 'Add a CSP' },
      grade: 'observation',
      raisedOn: '2026-06-15',
      status: 'open',
    },
  ],
  correctiveActions: [
    {
      id: 'CA-1',
      finding: 'F-1',
      title: { fr: 'Vérifier le droit à chaque lecture', en: 'Check the right at each reading' },
      cause: { fr: 'Aucun contrôle par objet', en: 'No check by object' },
      owner: 'cto',
      due: '2026-09-30',
      checkDue: '2026-12-31',
    },
  ],
  requests: [
    {
      id: 'RQ-1',
      title: { fr: 'Test d’intrusion 2027', en: 'Penetration test 2027' },
      kind: 'penetration-test',
      status: 'draft',
      expectations: [{ fr: 'Un essai de l’application mobile', en: 'A trial of the mobile application' }],
      questions: [{ fr: 'Qui testera ?', en: 'Who will test?' }],
      deadline: '2027-01-15',
      criteria: [
        { id: 'people', name: { fr: 'Personnes', en: 'People' }, weight: 60 },
        { id: 'price', name: { fr: 'Prix', en: 'Price' }, weight: 40 },
      ],
    },
  ],
  cycles: [
    {
      id: 'C-2026',
      year: 2026,
      startedOn: '2026-01-05',
      objectives: [{ fr: 'Fermer les accès partagés', en: 'Close shared accounts' }],
      check: { notes: { fr: 'Le test a eu lieu en juin.', en: 'The test took place in June.' } },
    },
  ],
  reviews: [
    {
      id: 'RV-1',
      title: { fr: 'Revue de direction 2025', en: 'Management review 2025' },
      heldOn: '2025-12-10',
      decisions: [
        {
          decision: { fr: 'Acheter des clés de sécurité', en: 'Buy security keys' },
          owner: 'cto',
          due: '2026-03-31',
        },
      ],
    },
    {
      id: 'RV-2',
      title: { fr: 'Revue de direction 2026', en: 'Management review 2026' },
      plannedOn: '2026-12-15',
      participants: ['Direction', 'CTO'],
      inputs: [
        {
          topic: 'feedback',
          state: 'prepared',
          summary: { fr: 'Deux clients ont demandé le rapport.', en: 'Two clients asked for the report.' },
        },
      ],
    },
  ],
};
