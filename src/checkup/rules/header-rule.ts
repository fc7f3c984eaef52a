import type { PayloadOf } from '../evidence/element.ts';
import type { hostProbes } from '../evidence/elements/host-probes.ts';
import type { Seen } from '../evidence/evidence.ts';
import { type Phrases, phrase } from '../evidence/phrase.ts';
import type { Verdict } from './rule.ts';
import type { Severity } from './severity.ts';
import { hostNamed, met, notApplicable, notMet } from './verdicts.ts';

type Probe = Seen<PayloadOf<typeof hostProbes>>;
type Header = keyof Probe['payload']['headers'];

/** What is wrong with a header, or nothing; `undefined` stands for a header that is not sent. */
export type HeaderGrade = (
  value: string | undefined,
  probe: Probe['payload'],
) => { readonly severity: Severity; readonly says: Phrases } | undefined;

/** One header of every host that answers over HTTPS; a host that does not has none to judge. */
export function judgeHeader(
  probes: readonly Probe[],
  header: Header,
  name: string,
  grade: HeaderGrade,
): readonly Verdict[] {
  return probes.map(({ id, payload }) => {
    const { host } = payload;
    if (payload.https === null) {
      return notApplicable(hostNamed(host), id, {
        fr: phrase`${host} ne répond pas en HTTPS : aucun en-tête à juger`,
        en: phrase`${host} does not answer over HTTPS: no header to judge`,
      });
    }
    const wrong = grade(payload.headers[header]?.untrusted, payload);
    if (wrong) return notMet(wrong.severity, hostNamed(host), id, wrong.says);
    return met(hostNamed(host), id, {
      fr: phrase`${host} envoie l’en-tête ${name} attendu`,
      en: phrase`${host} sends the expected ${name} header`,
    });
  });
}

/** The words for a header that is not sent. */
export function headerMissing(host: string, name: string): Phrases {
  return {
    fr: phrase`${host} n’envoie pas l’en-tête ${name}`,
    en: phrase`${host} does not send the ${name} header`,
  };
}
