import type { Checkup } from '../../api/queries.ts';

/** What a finding is about in the study, as the pages show it. */
export type FindingLink = Checkup['links'][number];

/** A finding that is not met and not muted. */
export type CheckupAlert = Checkup['alerts'][number];
