import { z } from 'zod';
import { hostName } from '../collectors/code.ts';
import type { Procedure } from '../procedure/procedure.ts';

const Zones = z.object({ zones: z.array(z.string()) });

/**
 * The zone that a log is about, by the host that it names most: one that the procedure names for Cloudflare, else the last
 * two labels. Without a host it is the zone of the first production domain: a log is about what is in production.
 */
export function zoneOf(host: string | undefined, { collectors, domains }: Procedure): string {
  const named = collectors.flatMap(({ settings }) => {
    const read = Zones.safeParse(settings);
    return read.success ? read.data.zones : [];
  });
  const about = hostName(host ?? '') ?? domains.production[0] ?? '';
  return (
    named.find((zone) => about === zone || about.endsWith(`.${zone}`)) ?? about.split('.').slice(-2).join('.')
  );
}
