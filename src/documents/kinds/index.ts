import { assetSheet } from './asset-sheet/kind.ts';
import { assetSheets } from './asset-sheets/kind.ts';
import { auditProgramme } from './audit-programme/kind.ts';
import { boardDeck } from './board-deck/kind.ts';
import { brief } from './brief/kind.ts';
import { checklist } from './checklist/kind.ts';
import { exceptionsRegister } from './exceptions-register/kind.ts';
import { executiveSummary } from './executive-summary/kind.ts';
import { interviewRecord } from './interview-record/kind.ts';
import { interviewRecords } from './interview-records/kind.ts';
import type { Kind } from './kind.ts';
import { managementReview } from './management-review/kind.ts';
import { measuresPlan } from './measures-plan/kind.ts';
import { methodologyNote } from './methodology-note/kind.ts';
import { missionPlan } from './mission-plan/kind.ts';
import { pdcaReview } from './pdca-review/kind.ts';
import { policy } from './policy/kind.ts';
import { policyManual } from './policy-manual/kind.ts';
import { proposalsComparison } from './proposals-comparison/kind.ts';
import { proposalsGrid } from './proposals-grid/kind.ts';
import { registersWorkbook } from './registers-workbook/kind.ts';
import { requestPenetrationTest } from './request-penetration-test/kind.ts';
import { requestRiskStudy } from './request-risk-study/kind.ts';
import { riskReport } from './risk-report/kind.ts';
import { scenarioSheet } from './scenario-sheet/kind.ts';
import { scenarioSheets } from './scenario-sheets/kind.ts';
import { statementOfApplicability } from './statement-of-applicability/kind.ts';
import { treatmentPlan } from './treatment-plan/kind.ts';
import { workflowDiagram } from './workflow-diagram/kind.ts';

/** Every kind of document. */
export const KINDS: readonly Kind[] = [
  riskReport,
  executiveSummary,
  boardDeck,
  brief,
  treatmentPlan,
  statementOfApplicability,
  measuresPlan,
  workflowDiagram,
  methodologyNote,
  missionPlan,
  checklist,
  assetSheet,
  assetSheets,
  scenarioSheet,
  scenarioSheets,
  interviewRecord,
  interviewRecords,
  requestRiskStudy,
  requestPenetrationTest,
  proposalsComparison,
  proposalsGrid,
  policy,
  policyManual,
  exceptionsRegister,
  auditProgramme,
  managementReview,
  pdcaReview,
  registersWorkbook,
];
