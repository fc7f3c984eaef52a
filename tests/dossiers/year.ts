import { type Dossier, readDossier } from '#domain/dossier/dossier.ts';
import type { Finding } from '#domain/dossier/integrity/finding.ts';
import { findings } from '#domain/dossier/integrity/findings.ts';
import { hashOfText } from '#domain/governance/policy-rules.ts';
import { expect } from '#kernel/result.ts';
import { smallDossier, TODAY } from './small.ts';

/** The small dossier with a year of management behind it: a policy, an audit, what it led to, a review, a cycle that runs. */
export function runningYear(change: (dossier: Dossier) => void = () => undefined): Dossier {
  const dossier = expect(readDossier({ ...smallDossier(), ...YEAR }), 'the year is sound');
  for (const line of dossier.applicability) {
    Object.assign(line, { status: 'implemented', evidence: [{ title: 'Vu le 3 novembre' }] });
  }
  for (const measure of dossier.measures) {
    Object.assign(measure, {
      status: 'done',
      due: '2026-11-01',
      doneOn: '2026-10-28',
      evidence: [{ title: 'Compte rendu' }],
    });
  }
  change(dossier);
  return dossier;
}

/** What one rule finds in the year after a change. */
export function foundInYear(rule: string, change: (dossier: Dossier) => void): readonly Finding[] {
  return findings(runningYear(change), TODAY).filter((finding) => finding.rule === rule);
}

const approvals = [{ by: 'Direction', capacity: { fr: 'Direction', en: 'Management' }, on: '2026-03-01' }];
const text = { title: { fr: 'Accès', en: 'Access' }, version: '1.0', body: 'R1. Une clé par personne.' };

const YEAR = {
  policies: [
    {
      ...text,
      id: 'access',
      kind: 'policy',
      owner: 'cto',
      readers: ['cto'],
      status: 'published',
      author: 'Consultant',
      approvals,
      publishedOn: '2026-03-02',
      reviewMonths: 12,
      exceptionDays: 90,
      controls: ['5.15'],
    },
  ],
  policyVersions: [
    {
      ...text,
      id: 'access-1.0',
      policy: 'access',
      material: true,
      approvals,
      publishedOn: '2026-03-02',
      publishedBy: 'Consultant',
      hash: hashOfText({ ...text, file: undefined }),
    },
  ],
  acknowledgements: [
    { id: 'L-1', version: 'access-1.0', person: 'Direction technique', role: 'cto', on: '2026-03-05' },
  ],
  exceptions: [
    {
      id: 'X-1',
      title: { fr: 'Compte partagé', en: 'Shared account' },
      policy: 'access',
      rule: 'R1',
      reason: 'Un outil ancien.',
      compensation: 'Mot de passe changé chaque mois.',
      askedBy: 'Direction technique',
      from: '2026-11-01',
      expires: '2026-12-31',
      approvedBy: 'Direction',
      approvedOn: '2026-10-30',
    },
  ],
  providers: [{ id: 'tester', name: 'Testeur', services: ['penetration-test'] }],
  audits: [
    {
      id: 'P-1',
      title: { fr: 'Test d’intrusion', en: 'Penetration test' },
      kind: 'penetration-test',
      status: 'held',
      provider: 'tester',
      everyMonths: 12,
      heldOn: '2026-05-04',
      reportLocation: 'Coffre, dossier audits',
    },
  ],
  auditFindings: [
    {
      id: 'C-1',
      audit: 'P-1',
      title: { fr: 'Clé dans le dépôt', en: 'Key in the repository' },
      grade: 'major',
      raisedOn: '2026-05-10',
      status: 'closed',
      closedOn: '2026-06-20',
    },
  ],
  correctiveActions: [
    {
      id: 'AC-1',
      finding: 'C-1',
      title: { fr: 'Chercher les secrets', en: 'Look for secrets' },
      cause: 'Aucune recherche avant l’envoi.',
      owner: 'cto',
      due: '2026-06-30',
      doneOn: '2026-06-15',
      checkDue: '2026-09-15',
      check: { on: '2026-09-14', by: 'Consultant', result: 'effective' },
    },
  ],
  requests: [
    {
      id: 'AO-1',
      title: { fr: 'Test d’intrusion 2026', en: 'Penetration test 2026' },
      kind: 'penetration-test',
      status: 'decided',
      deadline: '2026-03-31',
      criteria: [{ id: 'price', name: 'Prix', weight: 40 }],
      candidates: ['tester'],
      chosen: 'tester',
      decisionReason: 'La meilleure méthode.',
      decidedBy: 'Direction',
      decidedOn: '2026-04-10',
    },
  ],
  proposals: [
    {
      id: 'O-1',
      request: 'AO-1',
      provider: 'tester',
      status: 'received',
      price: 8000,
      grades: [{ criterion: 'price', grade: 4 }],
    },
  ],
  cycles: [{ id: '2026', year: 2026, startedOn: '2026-01-05', objectives: ['Savoir par où commencer'] }],
  reviews: [
    {
      id: 'R-1',
      title: { fr: 'Revue 2026', en: 'Review 2026' },
      cycle: '2026',
      heldOn: '2026-11-10',
      participants: ['Direction'],
      inputs: [{ topic: 'risks', state: 'examined' }],
      decisions: [{ decision: 'Financer M-1', owner: 'management', due: '2026-11-20', doneOn: '2026-11-15' }],
      nextOn: '2027-11-10',
    },
  ],
};
