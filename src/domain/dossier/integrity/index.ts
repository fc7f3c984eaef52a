import { acceptanceExpired } from './acceptance-expired/rule.ts';
import { acceptanceNotAllowed } from './acceptance-not-allowed/rule.ts';
import { acceptanceOfOwnRating } from './acceptance-of-own-rating/rule.ts';
import { acceptanceOutgrown } from './acceptance-outgrown/rule.ts';
import { acceptanceRightMissing } from './acceptance-right-missing/rule.ts';
import { acceptanceTooLong } from './acceptance-too-long/rule.ts';
import { acceptedWithoutAcceptance } from './accepted-without-acceptance/rule.ts';
import { actionIneffective } from './action-ineffective/rule.ts';
import { assetCircle } from './asset-circle/rule.ts';
import { assetNeedsMissing } from './asset-needs-missing/rule.ts';
import { assetUnused } from './asset-unused/rule.ts';
import { auditOverdue } from './audit-overdue/rule.ts';
import { auditWithoutReport } from './audit-without-report/rule.ts';
import { controlUndecided } from './control-undecided/rule.ts';
import { correctiveActionOverdue } from './corrective-action-overdue/rule.ts';
import { correctiveActionWithoutCause } from './corrective-action-without-cause/rule.ts';
import { criteriaUndefined } from './criteria-undefined/rule.ts';
import { cycleOverdue } from './cycle-overdue/rule.ts';
import { decisionRefused } from './decision-refused/rule.ts';
import { duplicateScenario } from './duplicate-scenario/rule.ts';
import { effectivenessUnchecked } from './effectiveness-unchecked/rule.ts';
import { exceptionExpired } from './exception-expired/rule.ts';
import { exceptionNotGranted } from './exception-not-granted/rule.ts';
import { exceptionTooLong } from './exception-too-long/rule.ts';
import { exclusionContradicted } from './exclusion-contradicted/rule.ts';
import { exclusionWithoutReason } from './exclusion-without-reason/rule.ts';
import type { IntegrityRule } from './finding.ts';
import { findingWithoutAction } from './finding-without-action/rule.ts';
import { implementedWithoutEvidence } from './implemented-without-evidence/rule.ts';
import { inclusionWithoutDriver } from './inclusion-without-driver/rule.ts';
import { measureCircle } from './measure-circle/rule.ts';
import { measureDoneWithoutEvidence } from './measure-done-without-evidence/rule.ts';
import { measureOverdue } from './measure-overdue/rule.ts';
import { measureTooEarly } from './measure-too-early/rule.ts';
import { measureWithoutDate } from './measure-without-date/rule.ts';
import { measureWithoutRisk } from './measure-without-risk/rule.ts';
import { ownerMissing } from './owner-missing/rule.ts';
import { policyNotApproved } from './policy-not-approved/rule.ts';
import { policyReviewOverdue } from './policy-review-overdue/rule.ts';
import { policyUnacknowledged } from './policy-unacknowledged/rule.ts';
import { policyVersionAltered } from './policy-version-altered/rule.ts';
import { policyWithoutOwner } from './policy-without-owner/rule.ts';
import { providerUnreviewed } from './provider-unreviewed/rule.ts';
import { ratingOutdated } from './rating-outdated/rule.ts';
import { ratingToConfirm } from './rating-to-confirm/rule.ts';
import { ratingToRerate } from './rating-to-rerate/rule.ts';
import { requestUndecided } from './request-undecided/rule.ts';
import { residualAboveCurrent } from './residual-above-current/rule.ts';
import { residualNotAccepted } from './residual-not-accepted/rule.ts';
import { responsibleMissing } from './responsible-missing/rule.ts';
import { reviewDecisionOverdue } from './review-decision-overdue/rule.ts';
import { reviewMissing } from './review-missing/rule.ts';
import { scenarioUnrated } from './scenario-unrated/rule.ts';
import { scopeIncomplete } from './scope-incomplete/rule.ts';
import { threatUnused } from './threat-unused/rule.ts';
import { treatmentWithoutMeasure } from './treatment-without-measure/rule.ts';
import { treatmentWithoutResidual } from './treatment-without-residual/rule.ts';
import { untreatedAboveThreshold } from './untreated-above-threshold/rule.ts';
import { vulnerabilityUnused } from './vulnerability-unused/rule.ts';

/** Every integrity rule, in the order of the study. */
export const INTEGRITY_RULES: readonly IntegrityRule[] = [
  scenarioUnrated,
  ratingToRerate,
  ratingToConfirm,
  ratingOutdated,
  residualAboveCurrent,
  untreatedAboveThreshold,
  treatmentWithoutMeasure,
  treatmentWithoutResidual,
  residualNotAccepted,
  acceptedWithoutAcceptance,
  acceptanceExpired,
  acceptanceNotAllowed,
  acceptanceOutgrown,
  acceptanceOfOwnRating,
  acceptanceTooLong,
  decisionRefused,
  measureOverdue,
  measureWithoutDate,
  measureWithoutRisk,
  measureDoneWithoutEvidence,
  measureCircle,
  measureTooEarly,
  ownerMissing,
  responsibleMissing,
  assetUnused,
  threatUnused,
  vulnerabilityUnused,
  assetNeedsMissing,
  assetCircle,
  duplicateScenario,
  controlUndecided,
  inclusionWithoutDriver,
  exclusionWithoutReason,
  exclusionContradicted,
  implementedWithoutEvidence,
  acceptanceRightMissing,
  criteriaUndefined,
  scopeIncomplete,
  policyNotApproved,
  policyVersionAltered,
  policyReviewOverdue,
  policyUnacknowledged,
  policyWithoutOwner,
  exceptionExpired,
  exceptionNotGranted,
  exceptionTooLong,
  providerUnreviewed,
  requestUndecided,
  auditOverdue,
  auditWithoutReport,
  findingWithoutAction,
  correctiveActionOverdue,
  correctiveActionWithoutCause,
  effectivenessUnchecked,
  actionIneffective,
  reviewMissing,
  reviewDecisionOverdue,
  cycleOverdue,
];
