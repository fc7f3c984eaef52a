import type { z } from 'zod';
import type { Text } from '#kernel/text.ts';
import type { PayloadOf } from '../evidence/element.ts';
import type { DnsRecord, dnsRecords } from '../evidence/elements/dns-records.ts';
import type { Seen } from '../evidence/evidence.ts';
import { phrase } from '../evidence/phrase.ts';
import type { Verdict } from './rule.ts';
import type { Severity } from './severity.ts';
import { eachOr, met, notMet, within, zoneNamed } from './verdicts.ts';

export type Record = z.infer<typeof DnsRecord>;
export type RecordsOfZone = Seen<PayloadOf<typeof dnsRecords>>;

/** Records of a zone that should not be so, one verdict each. */
export function judgeRecords(
  { id, subject, payload }: RecordsOfZone,
  isWrong: (record: Record) => Severity | undefined,
  wrong: Text,
  right: Text,
): readonly Verdict[] {
  return eachOr(
    payload.records.flatMap((record) => {
      const severity = isWrong(record);
      if (severity === undefined) return [];
      return notMet(severity, within('record', subject, record.id, record.name), id, {
        fr: phrase`${record.name} (${record.type}) ${wrong.fr} : ${record.content}`,
        en: phrase`${record.name} (${record.type}) ${wrong.en}: ${record.content}`,
      });
    }),
    met(zoneNamed(subject), id, {
      fr: phrase`${subject ?? ''} : ${right.fr}`,
      en: phrase`${subject ?? ''}: ${right.en}`,
    }),
  );
}

/** The texts of a name, without the quotes that zones keep around them. */
export function textsOf({ payload }: RecordsOfZone, name: string): readonly string[] {
  return payload.records
    .filter((record) => record.type === 'TXT' && record.name === name)
    .map(({ content }) => content.untrusted.replaceAll('"', '').trim());
}
