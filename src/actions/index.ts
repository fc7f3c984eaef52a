import { REGISTERS } from '#domain/dossier/registers.ts';
import { acceptRisk } from './acceptances/accept-risk.ts';
import { listAwaited } from './acceptances/list-awaited.ts';
import { refuseRisk } from './acceptances/refuse-risk.ts';
import { removeAcceptance } from './acceptances/remove-acceptance.ts';
import { withdrawAcceptance } from './acceptances/withdraw-acceptance.ts';
import type { Action } from './action.ts';
import { decideApplicability } from './applicability/decide-applicability.ts';
import { decideMany } from './applicability/decide-many.ts';
import { addAttachment } from './attachments/add-attachment.ts';
import { readAttachment } from './attachments/read-attachment.ts';
import { removeAttachment } from './attachments/remove-attachment.ts';
import { listProgramme } from './audits/list-programme.ts';
import { listControls } from './catalogues/list-controls.ts';
import { listPreparation } from './catalogues/list-preparation.ts';
import { listProposals } from './catalogues/list-proposals.ts';
import { listTerms } from './catalogues/list-terms.ts';
import { compareCheckups } from './checkups/compare-checkups.ts';
import { listConnectors, removeConnector, setConnector } from './checkups/connectors.ts';
import { linkFinding, proposeRating, settleProposal, unlinkFinding } from './checkups/finding-links.ts';
import { importCheckup } from './checkups/import-checkup.ts';
import { listCheckups, trendOfCheckups } from './checkups/list-checkups.ts';
import { nextCheckups } from './checkups/next-checkups.ts';
import { showCheckup } from './checkups/show-checkup.ts';
import { readCycleStanding } from './cycles/cycle-standing.ts';
import { previewCycle } from './cycles/preview-cycle.ts';
import { startCycle } from './cycles/start-cycle.ts';
import { exportCalendar } from './deadlines/export-calendar.ts';
import { listProduced } from './deliverables/list-produced.ts';
import { createDossier } from './dossiers/create-dossier.ts';
import { exportDossier } from './dossiers/export-dossier.ts';
import { listDossiers } from './dossiers/list-dossiers.ts';
import { overview } from './dossiers/overview.ts';
import { removeDossier } from './dossiers/remove-dossier.ts';
import { replaceDossier } from './dossiers/replace-dossier.ts';
import { startDossier } from './dossiers/start-dossier.ts';
import { rateScenario } from './evaluations/rate-scenario.ts';
import { approveException } from './exceptions/approve-exception.ts';
import { listAwaitedExceptions } from './exceptions/list-awaited.ts';
import { refuseException } from './exceptions/refuse-exception.ts';
import { saveException } from './exceptions/save-exception.ts';
import { withdrawException } from './exceptions/withdraw-exception.ts';
import { listJournal } from './journal/list-journal.ts';
import { verifyJournal } from './journal/verify-journal.ts';
import { acknowledgePolicy } from './policies/acknowledge-policy.ts';
import { approvePolicy } from './policies/approve-policy.ts';
import { draftPolicy } from './policies/draft-policy.ts';
import { listAwaitedPolicies } from './policies/list-awaited.ts';
import { listTemplates } from './policies/list-templates.ts';
import { publishPolicy } from './policies/publish-policy.ts';
import { refusePolicy } from './policies/refuse-policy.ts';
import { retirePolicy } from './policies/retire-policy.ts';
import { savePolicy } from './policies/save-policy.ts';
import { submitPolicy } from './policies/submit-policy.ts';
import { listLinks } from './registers/list-links.ts';
import { applyAction, listAction, removeAction, saveAction } from './registers/register-actions.ts';
import { draftRequest } from './requests/draft-request.ts';
import { prepareReview } from './reviews/prepare-review.ts';
import { pageScenarios } from './scenarios/page-scenarios.ts';
import { compareRisks } from './snapshots/compare-risks.ts';
import { listSnapshots } from './snapshots/list-snapshots.ts';
import { saveSnapshot } from './snapshots/take-snapshot.ts';
import { mergeAccepted } from './suggestions/merge-accepted.ts';
import { suggestForAssets } from './suggestions/suggest-for-assets.ts';
import { takeBack } from './suggestions/take-back.ts';
import { keepRefusal } from './treatments/keep-refusal.ts';
import { listViews, removeView, saveView } from './views/views.ts';
import { castVote } from './votes/cast-vote.ts';

const R = REGISTERS;

/** Every verb of Vigie. */
export const ACTIONS = [
  listDossiers,
  startDossier,
  createDossier,
  overview,
  exportDossier,
  replaceDossier,
  removeDossier,
  listAction(R.study),
  saveAction(R.study),
  listAction(R.company),
  saveAction(R.company),
  listAction(R.scope),
  saveAction(R.scope),
  removeAction(R.scope),
  applyAction(R.scope),
  listAction(R.roles),
  saveAction(R.roles),
  removeAction(R.roles),
  applyAction(R.roles),
  listAction(R.parties),
  saveAction(R.parties),
  removeAction(R.parties),
  applyAction(R.parties),
  listAction(R.criteria),
  saveAction(R.criteria),
  listAction(R.attachments),
  addAttachment,
  readAttachment,
  removeAttachment,
  listAction(R.documents),
  saveAction(R.documents),
  removeAction(R.documents),
  applyAction(R.documents),
  listAction(R.interviews),
  saveAction(R.interviews),
  removeAction(R.interviews),
  applyAction(R.interviews),
  listAction(R.assets),
  saveAction(R.assets),
  removeAction(R.assets),
  applyAction(R.assets),
  listAction(R.threats),
  saveAction(R.threats),
  removeAction(R.threats),
  applyAction(R.threats),
  listAction(R.vulnerabilities),
  saveAction(R.vulnerabilities),
  removeAction(R.vulnerabilities),
  applyAction(R.vulnerabilities),
  suggestForAssets,
  mergeAccepted,
  takeBack,
  pageScenarios,
  listAction(R.scenarios),
  saveAction(R.scenarios),
  removeAction(R.scenarios),
  applyAction(R.scenarios),
  listAction(R.evaluations),
  rateScenario,
  removeAction(R.evaluations),
  listAction(R.votes),
  castVote,
  removeAction(R.votes),
  listAction(R.applicability),
  decideApplicability,
  decideMany,
  listAction(R.measures),
  saveAction(R.measures),
  removeAction(R.measures),
  applyAction(R.measures),
  listAction(R.treatments),
  saveAction(R.treatments, keepRefusal),
  removeAction(R.treatments),
  applyAction(R.treatments, keepRefusal),
  listAction(R.acceptances),
  listAwaited,
  acceptRisk,
  refuseRisk,
  withdrawAcceptance,
  removeAcceptance,
  listAction(R.policies),
  listTemplates,
  listAwaitedPolicies,
  savePolicy,
  draftPolicy,
  submitPolicy,
  approvePolicy,
  refusePolicy,
  publishPolicy,
  retirePolicy,
  acknowledgePolicy,
  removeAction(R.policies),
  listAction(R.policyVersions),
  listAction(R.acknowledgements),
  listAction(R.exceptions),
  listAwaitedExceptions,
  saveException,
  approveException,
  refuseException,
  withdrawException,
  removeAction(R.exceptions),
  listAction(R.providers),
  saveAction(R.providers),
  removeAction(R.providers),
  applyAction(R.providers),
  listAction(R.audits),
  listProgramme,
  saveAction(R.audits),
  removeAction(R.audits),
  applyAction(R.audits),
  listAction(R.auditFindings),
  saveAction(R.auditFindings),
  removeAction(R.auditFindings),
  applyAction(R.auditFindings),
  listAction(R.correctiveActions),
  saveAction(R.correctiveActions),
  removeAction(R.correctiveActions),
  applyAction(R.correctiveActions),
  listAction(R.requests),
  draftRequest,
  saveAction(R.requests),
  removeAction(R.requests),
  applyAction(R.requests),
  listAction(R.proposals),
  saveAction(R.proposals),
  removeAction(R.proposals),
  applyAction(R.proposals),
  listAction(R.cycles),
  readCycleStanding,
  previewCycle,
  startCycle,
  exportCalendar,
  saveAction(R.cycles),
  removeAction(R.cycles),
  applyAction(R.cycles),
  listAction(R.reviews),
  prepareReview,
  saveAction(R.reviews),
  removeAction(R.reviews),
  applyAction(R.reviews),
  listAction(R.steps),
  saveAction(R.steps),
  listCheckups,
  nextCheckups,
  trendOfCheckups,
  showCheckup,
  compareCheckups,
  importCheckup,
  linkFinding,
  unlinkFinding,
  proposeRating,
  settleProposal,
  listConnectors,
  setConnector,
  removeConnector,
  listViews,
  saveView,
  removeView,
  listSnapshots,
  compareRisks,
  saveSnapshot,
  listProduced,
  listJournal,
  verifyJournal,
  listControls,
  listProposals,
  listPreparation,
  listTerms,
  listLinks,
] as const satisfies readonly Action[];
