import { addMonths } from '#kernel/date.ts';
import { dayWords } from '#kernel/day-words.ts';
import { runningCycle } from '../../cycle-stages.ts';
import { at, type IntegrityRule } from '../finding.ts';

export const cycleOverdue: IntegrityRule = {
  id: 'cycle-overdue',
  severity: 'warning',
  clause: 'ISO/IEC 27001:2022 §8.2, §10.1',
  title: { fr: 'Cycle annuel de plus d’un an', en: 'Yearly cycle older than a year' },
  find: ({ dossier, today }) => {
    const cycle = runningCycle(dossier.cycles);
    if (!cycle || addMonths(cycle.startedOn, 12) >= today) return [];
    const day = dayWords(cycle.startedOn);
    return [
      at(
        'cycles',
        cycle.id,
        `Le cycle ${cycle.id} a commencé le ${day.fr}\u00A0: tenez sa revue et commencez le suivant.`,
        `The cycle ${cycle.id} began on ${day.en}: hold its review and start the next one.`,
      ),
    ];
  },
};
