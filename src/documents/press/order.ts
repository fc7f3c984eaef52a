import type { Report } from '#checkup/report/report.ts';
import type { Dossier } from '#domain/dossier/dossier.ts';
import type { Day } from '#kernel/date.ts';
import type { Language } from '#kernel/text.ts';
import type { WritingStage } from '../formats/format.ts';
import type { CheckupSeries } from '../kinds/kind.ts';

/** One document to make: plain data, which can be handed to another process. */
export interface Order {
  readonly dossier: Dossier;
  /** SHA-256 of exactly that dossier; computed where it is not given, and with it its canonical JSON. */
  readonly snapshot?: string | undefined;
  readonly today: Day;
  /** The id of a kind and of a format. */
  readonly kind: string;
  readonly format: string;
  readonly language: Language;
  /** What the document is about, where its kind asks for it. */
  readonly subject?: string | undefined;
  /** For the certification pack: the entries of the journal about the dossier, as JSON. */
  readonly journal?: string | undefined;
  /** The file of the attachment that the identity of the organisation names as its logo. */
  readonly logo?: Uint8Array | undefined;
  /** What the checkups of the dossier found; those after the day of the document are not told. */
  readonly checkups?: readonly CheckupSeries[] | undefined;
  /** The first page as a PNG in place of the file: to recognise a document by. */
  readonly preview?: boolean | undefined;
}

/** A picture that somebody wants as a logo: it is drawn anew, as documents will show it. */
export interface LogoOrder {
  readonly logoFile: Uint8Array;
}

/** An archived checkup to make a document of: it needs no dossier. */
export interface CheckupOrder {
  readonly checkup: Report;
  /** SHA-256 of its data, as its cover names it. */
  readonly data: string;
  readonly format: string;
}

/** What a machine makes. */
export type AnyOrder = Order | LogoOrder | CheckupOrder;

/** What is being done now: the figures are computed, the pages laid out, the file written. */
export type Stage = 'building' | WritingStage;

export interface Progress {
  readonly stage: Stage;
  /** Which document of how many, where one order makes several. */
  readonly part?: number;
  readonly parts?: number;
}

export interface Printed {
  readonly bytes: Uint8Array;
  /** Of the dossier; a logo has none. */
  readonly snapshot: string;
  /** The canonical JSON that the hash is of, where it was computed here. */
  readonly state?: string | undefined;
}
