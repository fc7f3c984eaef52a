import type { Text } from '#kernel/text.ts';
import type { Element, PayloadOf } from './element.ts';
import type { Coverage, Reason, Window } from './evidence.ts';

/** What a collector or an importer brings, before it is sealed. */
export type Observation<Kind extends Element = Element> = {
  readonly kind: Kind;
  readonly subject: string | null;
  readonly window?: Window;
  readonly coverage?: Coverage;
} & (
  | { readonly outcome: 'seen' | 'absent'; readonly payload: PayloadOf<Kind> }
  | { readonly outcome: 'unknown'; readonly reason: Reason; readonly detail: Text }
);

type Circumstances = { readonly window?: Window; readonly coverage?: Coverage };

/** The source was read and shows this. */
export function seen<Kind extends Element>(
  kind: Kind,
  subject: string | null,
  payload: PayloadOf<Kind>,
  circumstances: Circumstances = {},
): Observation<Kind> {
  return { kind, subject, outcome: 'seen', payload, ...circumstances };
}

/** The source was read and holds nothing of the kind; the payload is the empty one. */
export function absent<Kind extends Element>(
  kind: Kind,
  subject: string | null,
  payload: PayloadOf<Kind>,
  circumstances: Circumstances = {},
): Observation<Kind> {
  return { kind, subject, outcome: 'absent', payload, ...circumstances };
}

/** The source could not be read. The detail holds no words of the source. */
export function notSeen<Kind extends Element>(
  kind: Kind,
  subject: string | null,
  reason: Reason,
  detail: Text,
): Observation<Kind> {
  return { kind, subject, outcome: 'unknown', reason, detail };
}
