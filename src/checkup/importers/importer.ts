import type { Text } from '#kernel/text.ts';
import type { Observation } from '../evidence/observation.ts';
import type { Procedure } from '../procedure/procedure.ts';

export interface ImportContext {
  /** The instant of the checkup: windows end here. */
  readonly now: Date;
  readonly procedure: Procedure;
}

/** Reads evidence out of a file that a person exported and put beside the others. */
export interface Importer {
  /** Also the name of its folder. */
  readonly id: string;
  readonly title: Text;
  /** Whether the file is of its kind, by what it begins with; its name is only a hint, people rename files. */
  readonly recognises: (name: string, head: Head) => boolean;
  /** Never throws for what stands in the file: what cannot be read of it is an observation too. */
  readonly read: (file: string, context: ImportContext) => Promise<readonly Observation[]>;
}

/** What a file begins with, inflated where it is compressed. */
export interface Head {
  readonly text: string;
  /** Its first lines that are whole JSON objects. */
  readonly objects: readonly Readonly<Record<string, unknown>>[];
}
