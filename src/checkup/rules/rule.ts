import type { Day } from '#kernel/date.ts';
import type { Text } from '#kernel/text.ts';
import type { Element, PayloadOf, Source } from '../evidence/element.ts';
import type { Evidence, Seen } from '../evidence/evidence.ts';
import type { Phrases } from '../evidence/phrase.ts';
import type { Untrusted } from '../evidence/untrusted.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Severity } from './severity.ts';

/** What a verdict is about. Its key is what makes it the same thing next week: never a count, a date or a rank. */
export interface Resource {
  readonly type:
    | 'platform'
    | 'evidence'
    | 'zone'
    | 'host'
    | 'rule'
    | 'access-list'
    | 'record'
    | 'setting'
    | 'certificate'
    | 'token'
    | 'author'
    | 'webhook'
    | 'provider'
    | 'route'
    | 'path'
    | 'country'
    | 'user-agent'
    | 'counter';
  readonly key: string;
  readonly name: string | Untrusted;
}

interface Judged {
  readonly resource: Resource;
  /** Ids of the evidence that it rests on; at least one. */
  readonly evidence: readonly string[];
  /** What was seen, in one sentence, without blame. */
  readonly says: Phrases;
}

export type Verdict =
  | (Judged & { readonly outcome: 'met' | 'unknown' | 'not-applicable' })
  | (Judged & { readonly outcome: 'not-met'; readonly severity: Severity });
export type Outcome = Verdict['outcome'];

/** A number of the procedure that moves the verdicts of a rule. */
export interface Threshold {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly unit: Text;
  readonly words: Text;
}

/** A checkup of before, as far as rules compare with it; the newest first. */
export interface PastCheckup {
  readonly date: Day;
  readonly evidence: readonly Evidence[];
}

/** What a rule knows besides the evidence. */
export interface RuleContext<Names extends string = string> {
  /** The instant of the checkup; the only clock of a rule. */
  readonly now: Date;
  readonly today: Day;
  readonly procedure: Procedure;
  /** The thresholds of this rule, as the procedure sets them. */
  readonly thresholds: Readonly<Record<Names, number>>;
  /** At most the last eight archived checkups of the procedure, the newest first. */
  readonly past: readonly PastCheckup[];
}

export type Kinds = Readonly<Record<string, Element>>;

/** Of each kind, every piece that was read; one a zone, host or account. */
export type SeenOf<Reads extends Kinds> = {
  readonly [Name in keyof Reads]: readonly Seen<PayloadOf<Reads[Name]>>[];
};

export interface Rule<
  Reads extends Kinds = Kinds,
  Also extends Kinds = Kinds,
  Names extends string = string,
> {
  /** Also the name of its folder. */
  readonly id: string;
  readonly source: Source;
  /** What holds when the rule is met, as a sentence. */
  readonly title: Text;
  /** Without these there is nothing to judge: while none of a kind was seen, the verdict is unknown. */
  readonly reads: Reads;
  /** These make the verdict sharper where they were seen. */
  readonly also: Also;
  readonly thresholds: Readonly<Record<Names, Threshold>>;
  /** Controls of ISO/IEC 27002:2022 that it bears on. */
  readonly controls: readonly string[];
  /** What may happen while it is not met. */
  readonly impact: Text;
  /** What to do, after analysis: an action, not a change by itself. */
  readonly remedy: Text;
  /** Pure. Called once, with everything that was read of each kind. */
  readonly judge: (seen: SeenOf<Reads> & SeenOf<Also>, context: RuleContext<Names>) => readonly Verdict[];
}

/** A rule as it stands in the list, whatever it reads. */
export type AnyRule = Omit<Rule, 'judge'> & {
  readonly judge: (
    seen: Readonly<Record<string, readonly Seen<never>[]>>,
    context: RuleContext,
  ) => readonly Verdict[];
};

type Written<Reads extends Kinds, Also extends Kinds, Names extends string> = Omit<
  Rule<Reads, Also, Names>,
  'also' | 'thresholds'
> & {
  readonly also?: Also;
  readonly thresholds?: Readonly<Record<Names, Threshold>>;
};

/** A rule of the checkup; what `judge` receives follows from what it reads. */
export function defineRule<
  const Reads extends Kinds,
  const Also extends Kinds = Record<never, never>,
  const Names extends string = never,
>(rule: Written<Reads, Also, Names>): AnyRule {
  // The list forgets what each rule reads; `judgeAll` gives each exactly the kinds that it names.
  return { also: {}, thresholds: {}, ...rule } as unknown as AnyRule;
}
