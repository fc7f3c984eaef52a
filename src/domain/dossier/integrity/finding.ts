import type { Text, Wording } from '#kernel/text.ts';
import { say } from '#kernel/text.ts';
import type { RegisterId } from '../../register/names.ts';
import type { View } from '../view.ts';

/** `error`: an auditor would refuse the study as it is. `warning`: would ask. `info`: worth a look. */
export type FindingSeverity = 'error' | 'warning' | 'info';

/** The row of the dossier that a finding is about. */
export interface Subject {
  readonly register: RegisterId;
  readonly key: string;
}

export interface Finding {
  /** Id of the rule. */
  readonly rule: string;
  readonly severity: FindingSeverity;
  /** The clause that asks for what is missing. */
  readonly clause: string;
  readonly subject: Subject;
  readonly message: Text;
}

/** One thing that must hold in a dossier, and how to see where it does not. */
export interface IntegrityRule {
  readonly id: string;
  readonly title: Text;
  readonly severity: FindingSeverity;
  readonly clause: string;
  readonly find: (view: View) => readonly Pick<Finding, 'subject' | 'message'>[];
}

export function at(
  register: RegisterId,
  key: string,
  fr: string,
  en: string,
): Pick<Finding, 'subject' | 'message'> {
  return { subject: { register, key }, message: { fr, en } };
}

/** `S-01 « Vol d’un portable »`: an id and its name, quoted as the language does. */
export function named(id: string, wording: Wording): Text {
  return { fr: `${id} «\u00A0${say(wording, 'fr')}\u00A0»`, en: `${id} “${say(wording, 'en')}”` };
}
