import type { Language } from '#kernel/text.ts';

export interface ServeFlags {
  readonly data: string;
  readonly host: string;
  readonly port: number;
  readonly publicUrl?: string;
  readonly json: boolean;
  readonly lang?: Language;
}
