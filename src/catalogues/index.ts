import { auditCatalogue } from './audits/entry.ts';
import type { DefinedCatalogue } from './catalogue.ts';
import { checklistCatalogue } from './checklist/entry.ts';
import { criteriaCatalogue } from './criteria/entry.ts';
import { iso27002 } from './iso27002-2022/entry.ts';
import { libraryCatalogue } from './library/entry.ts';
import { packCatalogue } from './packs/entry.ts';
import { policyCatalogue } from './policies/entry.ts';
import { preparationCatalogue } from './preparation/entry.ts';
import { suggestionCatalogue } from './suggestions/entry.ts';
import { threatCatalogue } from './threats/entry.ts';
import { vulnerabilityCatalogue } from './vulnerabilities/entry.ts';

/** Every catalogue of the product, in the order of a study. */
export const CATALOGUES: readonly DefinedCatalogue[] = [
  preparationCatalogue,
  criteriaCatalogue,
  iso27002,
  threatCatalogue,
  vulnerabilityCatalogue,
  suggestionCatalogue,
  packCatalogue,
  policyCatalogue,
  auditCatalogue,
  checklistCatalogue,
  libraryCatalogue,
];
