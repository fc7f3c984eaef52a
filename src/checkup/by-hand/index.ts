import type { Sheet } from './sheet.ts';
import { SERVICES } from './sheets/backend.ts';
import { EVENTS } from './sheets/events.ts';
import { INFRASTRUCTURE } from './sheets/infrastructure.ts';
import { OVERVIEW } from './sheets/overview.ts';
import { RULES_SHEETS } from './sheets/rules.ts';

const SHEETS: readonly Sheet[] = [...OVERVIEW, ...RULES_SHEETS, ...EVENTS, ...INFRASTRUCTURE, ...SERVICES];

/** The sheet of a kind of evidence; kinds without one come from a file or a collector, or are unknown. */
export function sheetOf(element: string): Sheet | undefined {
  return SHEETS.find((sheet) => sheet.element.id === element);
}
