import type { Day } from '#kernel/date.ts';
import type { Wording } from '#kernel/text.ts';
import { STAGES } from '../evaluation/evaluation.ts';
import type { RegisterId } from '../register/names.ts';
import { isOpen } from '../treatment/measure.ts';
import { type Dossier, rowsOf } from './dossier.ts';
import type { Subject } from './integrity/finding.ts';
import { ALL_REGISTERS } from './registers.ts';

/** What becomes of a dossier when a year begins: told before somebody says yes. */
export interface CarryOver {
  /** Registers that have rows, with how many are taken over as they are or marked. */
  readonly kept: readonly { readonly register: RegisterId; readonly count: number }[];
  /** What has to be looked at again. */
  readonly again: {
    readonly ratings: number;
    readonly openMeasures: number;
    readonly openFindings: number;
    readonly exceptions: number;
  };
  /** What begins anew. */
  readonly reset: {
    readonly approvals: number;
    readonly steps: number;
    readonly votes: number;
    /** Acceptances that no longer hold: their risks are open again. */
    readonly acceptances: readonly Subject[];
  };
  /** Audits that come round and get their next day. */
  readonly planned: readonly { readonly title: Wording; readonly on: Day | undefined }[];
  /** The cycle that is closed by it. */
  readonly closes: string | undefined;
}

/** Registers of which nothing is taken over, or that are told under what begins anew. */
const ANEW: ReadonlySet<RegisterId> = new Set<RegisterId>(['votes', 'steps', 'cycles']);

/** Compares a dossier with what nextCycle makes of it. */
export function carryOver(before: Dossier, after: Dossier): CarryOver {
  const there = new Set(after.acceptances.map(({ id }) => id));
  const known = new Set(before.audits.map(({ id }) => id));
  const open = before.cycles.find(({ closedOn }) => closedOn === undefined);
  return {
    kept: ALL_REGISTERS.flatMap(({ id, single }) => {
      const count = rowsOf(after, id).length;
      return single || ANEW.has(id) || count === 0 ? [] : [{ register: id, count }];
    }),
    again: {
      ratings: after.evaluations.reduce(
        (sum, evaluation) => sum + STAGES.filter((stage) => evaluation[stage]?.toConfirm).length,
        0,
      ),
      openMeasures: after.measures.filter(isOpen).length,
      openFindings: after.auditFindings.filter(({ status }) => status === 'open').length,
      exceptions: after.exceptions.filter(({ endedOn }) => endedOn === undefined).length,
    },
    reset: {
      approvals: before.study.approvals.length,
      steps: before.steps.filter(({ finishedOn, actualDays }) => finishedOn ?? actualDays).length,
      votes: before.votes.length,
      acceptances: before.acceptances
        .filter(({ id }) => !there.has(id))
        .map(({ id }) => ({ register: 'acceptances', key: id })),
    },
    planned: after.audits
      .filter(({ id }) => !known.has(id))
      .map(({ title, plannedOn }) => ({ title, on: plannedOn })),
    closes: open?.id,
  };
}

/** `2.0` after `1.0` or `1.3`; a label that counts nothing gets a number. */
export function nextVersion(version: string): string {
  const major = /^v?(\d+)/.exec(version)?.[1];
  return major === undefined ? `${version.slice(0, 30)} 2` : `${Number(major) + 1}.0`;
}
