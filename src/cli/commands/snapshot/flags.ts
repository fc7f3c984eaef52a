import type { Language } from '#kernel/text.ts';

export interface SnapshotFlags {
  readonly out?: string;
  readonly lang?: Language;
}
