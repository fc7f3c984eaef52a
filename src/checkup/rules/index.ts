import { certificateExpiry } from './certificate-expiry/rule.ts';
import type { AnyRule } from './rule.ts';
import { skipRuleTooBroad } from './skip-rule-too-broad/rule.ts';

/** Every rule of the checkup, source by source: the set that every report must answer. */
export const RULES: readonly AnyRule[] = [skipRuleTooBroad, certificateExpiry];
