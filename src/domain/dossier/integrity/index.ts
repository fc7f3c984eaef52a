import { acceptanceExpired } from './acceptance-expired/rule.ts';
import { acceptanceNotAllowed } from './acceptance-not-allowed/rule.ts';
import { acceptanceOfOwnRating } from './acceptance-of-own-rating/rule.ts';
import { acceptanceOutgrown } from './acceptance-outgrown/rule.ts';
import { acceptanceRightMissing } from './acceptance-right-missing/rule.ts';
import { acceptanceTooLong } from './acceptance-too-long/rule.ts';
import { acceptedWithoutAcceptance } from './accepted-without-acceptance/rule.ts';
import { assetCircle } from './asset-circle/rule.ts';
import { assetNeedsMissing } from './asset-needs-missing/rule.ts';
import { assetUnused } from './asset-unused/rule.ts';
import { controlUndecided } from './control-undecided/rule.ts';
import { criteriaUndefined } from './criteria-undefined/rule.ts';
import { duplicateScenario } from './duplicate-scenario/rule.ts';
import { exclusionContradicted } from './exclusion-contradicted/rule.ts';
import { exclusionWithoutReason } from './exclusion-without-reason/rule.ts';
import type { IntegrityRule } from './finding.ts';
import { implementedWithoutEvidence } from './implemented-without-evidence/rule.ts';
import { inclusionWithoutDriver } from './inclusion-without-driver/rule.ts';
import { measureCircle } from './measure-circle/rule.ts';
import { measureDoneWithoutEvidence } from './measure-done-without-evidence/rule.ts';
import { measureOverdue } from './measure-overdue/rule.ts';
import { measureWithoutDate } from './measure-without-date/rule.ts';
import { measureWithoutRisk } from './measure-without-risk/rule.ts';
import { ownerMissing } from './owner-missing/rule.ts';
import { ratingOutdated } from './rating-outdated/rule.ts';
import { ratingToConfirm } from './rating-to-confirm/rule.ts';
import { ratingToRerate } from './rating-to-rerate/rule.ts';
import { residualAboveCurrent } from './residual-above-current/rule.ts';
import { residualNotAccepted } from './residual-not-accepted/rule.ts';
import { responsibleMissing } from './responsible-missing/rule.ts';
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
  measureOverdue,
  measureWithoutDate,
  measureWithoutRisk,
  measureDoneWithoutEvidence,
  measureCircle,
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
];
