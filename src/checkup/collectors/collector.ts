import type { z } from 'zod';
import type { Text } from '#kernel/text.ts';
import type { Element } from '../evidence/element.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Observation } from '../evidence/observation.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { DailyRecord } from './daily.ts';
import type { Net } from './net.ts';

/** A secret that a collector reads with; it stands in an environment variable and nowhere else. */
export interface Secret {
  /** By this name the procedure says which variable: `token`. */
  readonly name: string;
  readonly purpose: Text;
  /** The least rights that suffice, for the person who creates it. */
  readonly rights: Text;
  readonly optional: boolean;
}

export interface Limits {
  /** Of one request, in milliseconds. */
  readonly timeout: number;
  /** Of one answer; what is longer is malformed. */
  readonly maxBytes: number;
  /** Of one run of the collector. */
  readonly maxRequests: number;
}

export const LIMITS: Limits = { timeout: 10_000, maxBytes: 50_000_000, maxRequests: 1000 };

/** All that a collector knows of the outside; tests pass their own. */
export interface CollectContext {
  /** The instant of the checkup: windows end here. */
  readonly now: Date;
  readonly fetch: typeof fetch;
  /** Waits between attempts, in milliseconds; a test does not. */
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly limits: Limits;
  readonly signal: AbortSignal;
  /** The value of a secret; undefined when its variable is not set. */
  readonly secret: (name: string) => string | undefined;
  readonly procedure: Procedure;
  /** The evidence of the last archived checkup, to compare snapshots with. */
  readonly previous: readonly Evidence[];
  /** What the collectors before this one saw in the same run, in the order of the list. */
  readonly gathered: readonly Observation[];
  /** What was kept day by day of events that the plan forgets, in order. */
  readonly daily: readonly DailyRecord[];
  /** Takes the events since the last daily record, for who keeps them; absent in an ordinary run. */
  readonly keep?: (record: DailyRecord) => void;
  /** Names and hosts: what is neither an API nor a file. */
  readonly net: Net;
}

/**
 * Brings evidence from one place outside. It reads only: GET, and queries of GraphQL. It never throws for what the outside
 * does: whatever cannot be seen is an observation too.
 */
export interface Collector<Settings = unknown> {
  /** Also the name of its folder. */
  readonly id: string;
  readonly title: Text;
  /** Its block in the procedure. */
  readonly settings: z.ZodType<Settings>;
  readonly secrets: readonly Secret[];
  /** The kinds that it brings: what it does not bring is unknown, never silent. */
  readonly brings: readonly Element[];
  readonly collect: (context: CollectContext, settings: Settings) => Promise<readonly Observation[]>;
}

/** A collector as it stands in the list, whatever its settings. */
export type AnyCollector = Omit<Collector, 'collect'> & {
  readonly collect: (context: CollectContext, settings: never) => Promise<readonly Observation[]>;
};

export function defineCollector<Settings>(collector: Collector<Settings>): AnyCollector {
  return collector;
}
