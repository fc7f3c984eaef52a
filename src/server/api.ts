import type { z } from 'zod';
import type { ACTIONS } from '#actions/index.ts';
import type { MemberRole } from '#actions/permission.ts';
import type { CriteriaPreset } from '#catalogues/criteria/entry.ts';
import type { Refusal } from '#kernel/result.ts';
import type { Language, Text } from '#kernel/text.ts';

type AnyAction = (typeof ACTIONS)[number];

/** `room.verb`; called as POST /api/room/verb with the input as JSON. */
export type ActionId = AnyAction['id'];
type ById<Id extends ActionId> = Extract<AnyAction, { readonly id: Id }>;
export type ActionInput<Id extends ActionId> = z.input<ById<Id>['input']>;
export type ActionOutput<Id extends ActionId> = z.output<ById<Id>['output']>;

/** An answer other than 2xx: problem+json (RFC 9457), its words in the language that the request asked for. */
export interface ProblemAnswer {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** One for each thing refused; absent for what is not the user's doing. */
  readonly refusals?: readonly (Omit<Refusal, 'message'> & { readonly message: string })[];
}

/** GET /api/session: who is there, and what the first screen should be. */
export interface SessionAnswer {
  /** No account exists: the first administrator is to be created, with the key that the server printed. */
  readonly setupNeeded: boolean;
  readonly user?: { readonly id: string; readonly name: string; readonly email: string };
  /** The organisation whose dossiers are shown; absent while the user has none. */
  readonly organisation?: Membership;
  readonly organisations: readonly Membership[];
}

export interface Membership {
  readonly id: string;
  readonly name: string;
  readonly role: MemberRole;
}

/** GET /api/samples, GET /api/documents: what can be started from, and what can be produced. */
export interface SampleAnswer {
  readonly id: string;
  readonly title: Text;
}
/** GET /api/catalogues/packs: the kinds of company for which a study may begin half written, and what each asks. */
export interface PackAnswer {
  readonly id: string;
  readonly name: Text;
  readonly suits: Text;
  readonly questions: readonly PackQuestionAnswer[];
}

export type PackQuestionAnswer = {
  readonly id: string;
  readonly text: Text;
  readonly help: Text;
} & (
  | { readonly kind: 'yes-no'; readonly default: string }
  | { readonly kind: 'choice'; readonly options: readonly PackOption[]; readonly default: string }
  | { readonly kind: 'several'; readonly options: readonly PackOption[]; readonly default: readonly string[] }
);

interface PackOption {
  readonly id: string;
  readonly name: Text;
}

/** GET /api/catalogues/criteria: scales, grid and threshold that a study may start from. */
export type CriteriaPresetAnswer = CriteriaPreset;

export interface DocumentKindAnswer {
  readonly id: string;
  readonly title: Text;
  /** Extensions of the formats that it exists in. */
  readonly formats: readonly string[];
  /** What one such document is about, where it is not the whole study: its id is asked for as `subject`. */
  readonly subject?: { readonly id: string; readonly one: Text };
  /** What it is for, and the shelf of the gallery on which it stands; the shelves follow each other in the list. */
  readonly purpose: Text;
  readonly shelf: { readonly id: string; readonly title: Text };
}

/** GET /api/checkups/run: the checkups that the server does for a dossier. */
export interface CheckupRunAnswer {
  /** Null where the dossier has no procedure yet. */
  readonly procedure: CheckupProcedureAnswer | null;
  /** What collectors could be chosen for a first one. */
  readonly collectors: readonly { readonly id: string; readonly title: Text }[];
}

export interface CheckupProcedureAnswer {
  readonly id: string;
  readonly version: number;
  readonly platform: string;
  readonly responsible: string;
  /** How long a checkup should take. */
  readonly minutes: { readonly min: number; readonly max: number };
  readonly due: {
    readonly day: string;
    readonly hour: string;
    readonly timezone: string;
    readonly state: 'due-later' | 'due-today' | 'overdue';
  };
  readonly automatic: { readonly collect: boolean; readonly daily: boolean; readonly archive: boolean };
  readonly model: string | null;
  /** Those that the procedure names; `ready` where every secret that they need is set. */
  readonly connectors: readonly { readonly id: string; readonly title: Text; readonly ready: boolean }[];
  readonly collecting: { readonly since: string; readonly step: Text | null } | null;
  readonly turns: readonly {
    readonly task: 'collect' | 'daily';
    readonly due: string;
    readonly state: 'running' | 'done' | 'failed';
    readonly told: Text | null;
  }[];
  /** The checkup that is being done. */
  readonly sitting: { readonly date: string; readonly startedAt: string; readonly startedBy: string } | null;
  /** How often a checkup of that day was archived already. */
  readonly revision: number;
  readonly sources: readonly CheckupSourceAnswer[];
}

export interface CheckupSourceAnswer {
  readonly id: string;
  readonly title: Text;
  readonly elements: readonly CheckupElementAnswer[];
}

/** One element that the procedure requires. */
export interface CheckupElementAnswer {
  readonly id: string;
  readonly title: Text;
  readonly byHand: Text;
  readonly known: 'yes' | 'partly' | 'no';
  readonly pieces: readonly CheckupPieceAnswer[];
  /** What nobody brought, or what somebody typed: one form each. */
  readonly asked: readonly {
    readonly subject: string | null;
    readonly entry: CheckupEntryAnswer | null;
  }[];
  /** Null for what is not typed. */
  readonly sheet: readonly SheetFieldAnswer[] | null;
  /** “There is none” is an answer. */
  readonly none: boolean;
}

export interface CheckupPieceAnswer {
  readonly id: string;
  readonly subject: string | null;
  readonly outcome: 'seen' | 'absent' | 'unknown';
  readonly why: Text | null;
  readonly provenance: Text;
  readonly window: { readonly from: string; readonly to: string } | null;
  readonly coverage: { readonly share: number; readonly because: Text };
  readonly hash: string;
  /** The payload for a reader, its words from outside made harmless; null where nothing was seen. */
  readonly value: string | null;
}

export interface CheckupEntryAnswer {
  readonly answer: 'values' | 'none' | 'unknown';
  readonly typed: TypedSheet;
  readonly reason: string | null;
  readonly detail: string | null;
  readonly files: readonly { readonly file: string; readonly sha256: string; readonly bytes: number }[];
  readonly who: string;
}

export type TypedSheet = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;

interface SheetFieldBase {
  readonly id: string;
  readonly label: Text;
  readonly hint?: Text;
  readonly optional?: boolean;
}
export type SimpleFieldAnswer = SheetFieldBase &
  (
    | { readonly kind: 'count' | 'line' | 'day' | 'host' }
    | { readonly kind: 'choice'; readonly options: readonly { readonly id: string; readonly label: Text }[] }
  );
export type SheetFieldAnswer =
  | SimpleFieldAnswer
  | (SheetFieldBase & { readonly kind: 'rows'; readonly columns: readonly SimpleFieldAnswer[] });

/** POST /api/checkups/judge: what the report would say now. */
export type CheckupPreviewAnswer = Pick<
  ActionOutput<'checkups.show'>,
  'level' | 'previous' | 'required' | 'alerts' | 'conforming' | 'notJudged'
> & { readonly reading: ActionOutput<'checkups.show'>['analyst'] };

/** GET /api/checkups/verify: whether the archive is what was written. */
export interface CheckupVerifyAnswer {
  /** Null where nothing was archived yet. */
  readonly verification: {
    readonly checkups: number;
    readonly commits: number;
    readonly files: number;
    readonly troubles: readonly { readonly where: string; readonly message: Text }[];
    readonly remarks: readonly { readonly where: string; readonly message: Text }[];
  } | null;
}

/** /api/documents/jobs: a document that was asked for, and how far it is. */
export interface DocumentJobAnswer {
  readonly id: string;
  readonly dossier: string;
  readonly kind: string;
  readonly format: string;
  readonly language: Language;
  readonly subject?: string;
  /** The day that the document speaks of. */
  readonly today: string;
  readonly state: 'waiting' | 'making' | 'done' | 'failed';
  readonly progress?: {
    readonly stage: 'building' | 'laying-out' | 'writing';
    readonly part?: number;
    readonly parts?: number;
  };
  /** At `…/<id>/file`, for a quarter of an hour. */
  readonly file?: {
    readonly name: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly snapshot: string;
  };
  readonly problems?: readonly string[];
}
