import type { PackId } from '#catalogues/packs/ids.ts';
import type { Language } from '#kernel/text.ts';

/** The sample companies that come with Vigie, each a folder in `samples/`. */
export const SAMPLES = ['fintech', 'saas'] as const;
export type Sample = (typeof SAMPLES)[number];

export interface InitFlags {
  readonly sample?: Sample;
  readonly pack?: PackId;
  /** File of answers to the questions of the pack. */
  readonly answers?: string;
  readonly organisation?: string;
  readonly lang?: Language;
}
