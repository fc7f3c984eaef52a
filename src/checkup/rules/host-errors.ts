import type { PayloadOf } from '../evidence/element.ts';
import type { httpErrors } from '../evidence/elements/http-errors.ts';
import type { Seen } from '../evidence/evidence.ts';
import { phrase } from '../evidence/phrase.ts';
import type { Resource, Verdict } from './rule.ts';
import { eachOr, met, PLATFORM } from './verdicts.ts';

export type Errors = Seen<PayloadOf<typeof httpErrors>>;
export type HostErrors = Errors['payload']['hosts'][number];

export function hostOf({ host }: HostErrors): Resource {
  return { type: 'host', key: host.untrusted, name: host };
}

/** Every host that was counted, once; a platform without traffic has none. */
export function eachHost(
  pieces: readonly Errors[],
  judge: (host: HostErrors, id: string) => Verdict,
): readonly Verdict[] {
  return pieces.flatMap(({ id, payload: { hosts } }) => {
    const once = [...Map.groupBy(hosts, ({ host }) => host.untrusted).values()].flatMap(
      ([first]) => first ?? [],
    );
    return eachOr(
      once.map((host) => judge(host, id)),
      met(PLATFORM, id, { fr: phrase`Aucune requête comptée`, en: phrase`No request was counted` }),
    );
  });
}
