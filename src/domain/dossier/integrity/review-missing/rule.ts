import { addMonths, type Day } from '#kernel/date.ts';
import type { Cycle } from '../../../pdca/cycle.ts';
import { lastReview, runningCycle } from '../../cycle-stages.ts';
import { at, type IntegrityRule } from '../finding.ts';

export const reviewMissing: IntegrityRule = {
  id: 'review-missing',
  severity: 'warning',
  clause: 'ISO/IEC 27001:2022 §9.3.1',
  title: { fr: 'Pas de revue de direction depuis un an', en: 'No management review for a year' },
  // Before the first cycle there is no system to review yet; its first review is due within its first year.
  find: ({ dossier, today }) => {
    const cycle = runningCycle(dossier.cycles);
    if (!cycle) return [];
    const since = lastReview(dossier.reviews)?.heldOn ?? firstStart(dossier.cycles) ?? cycle.startedOn;
    if (addMonths(since, 12) >= today) return [];
    return [
      at(
        'cycles',
        cycle.id,
        'La direction n’a pas revu la sécurité depuis plus de douze mois\u00A0: préparez une revue.',
        'Management has not reviewed security for more than twelve months: prepare a review.',
      ),
    ];
  },
};

function firstStart(cycles: readonly Cycle[]): Day | undefined {
  return cycles.map(({ startedOn }) => startedOn).toSorted()[0];
}
