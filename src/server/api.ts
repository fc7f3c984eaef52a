import type { z } from 'zod';
import type { ACTIONS } from '#actions/index.ts';
import type { MemberRole } from '#actions/permission.ts';
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
