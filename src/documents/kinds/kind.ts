import type { View } from '#domain/dossier/view.ts';
import type { Language, Text } from '#kernel/text.ts';
import type { CheckupPoint } from '../drawings/checkup-trend.ts';
import type { Logo } from '../model/document.ts';
import type { ModelName, Models } from '../model/model.ts';
import type { Subject } from './subject.ts';

/** What every document is made from: one dossier on one day, and the hash of exactly that dossier. */
export interface Source {
  readonly view: View;
  readonly snapshot: string;
  readonly language: Language;
  /** The logo that the identity of the organisation names, drawn. */
  readonly logo?: Logo | undefined;
  /** What the weekly checkups found; none where no checkup was brought into the dossier. */
  readonly checkups?: readonly CheckupSeries[] | undefined;
}

/** The checkups of one procedure that a document tells of, oldest first, none after the day of the document. */
export interface CheckupSeries {
  readonly procedure: string;
  readonly platform: string;
  readonly points: readonly CheckupPoint[];
}

/** A document that Vigie can make of a dossier. It builds a model; formats write it. */
export interface Kind<N extends ModelName = ModelName> {
  /** The name of its folder, and what people type: `--kind risk-report`. */
  readonly id: string;
  readonly title: Text;
  /** What `build` gives, so that the formats that can write it are known before it is built. */
  readonly model: N;
  /** The thing that one such document is about, where it is not the whole study. */
  readonly subject?: Subject;
  /** Ids of the only formats that make sense, where not every one that writes the model does. */
  readonly formats?: readonly string[];
  /** `subject` is the id of a row of the subject, and the id of the study where the kind names none. */
  readonly build: (source: Source, subject: string) => Models[N];
}
