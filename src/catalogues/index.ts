import type { DefinedCatalogue } from './catalogue.ts';
import { iso27002 } from './iso27002-2022/entry.ts';
import { threatCatalogue } from './threats/entry.ts';
import { vulnerabilityCatalogue } from './vulnerabilities/entry.ts';

/** Every catalogue of the product, in the order of a study. */
export const CATALOGUES: readonly DefinedCatalogue[] = [iso27002, threatCatalogue, vulnerabilityCatalogue];
