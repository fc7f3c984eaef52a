import type { Press } from '#documents/press/press.ts';
import type { Language } from '#kernel/text.ts';
import type { Store } from '#store/session.ts';
import type { Auth } from './auth/auth.ts';
import type { People } from './auth/people.ts';
import type { Checkups } from './checkups/checkups.ts';

/** All that a request may need. */
export interface House {
  readonly store: Store;
  readonly auth: Auth;
  readonly people: People;
  /** Where documents are made, away from the thread that answers. */
  readonly press: Press;
  /** What the first administrator must show; printed on the terminal, never stored. */
  readonly setupKey: string;
  /** Where browsers reach the server, without a slash at the end. */
  readonly url: string;
  /** The origins that may write. */
  readonly origins: readonly string[];
  /** The built web application; absent when there is none to serve. */
  readonly webFolder: string | undefined;
  /** The checkups that the server itself does. */
  readonly checkups: Checkups;
  readonly clock: () => Date;
  readonly report: (error: unknown) => void;
  readonly language: Language;
}
