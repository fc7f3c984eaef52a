import {
  countriesOf,
  type EventWindow,
  endpointsOf,
  firewallEventsOf,
  userAgentsOf,
} from '../collectors/event-window.ts';
import { eventCountries } from '../evidence/elements/event-countries.ts';
import { eventEndpoints } from '../evidence/elements/event-endpoints.ts';
import { eventUserAgents } from '../evidence/elements/event-user-agents.ts';
import { firewallEvents7d } from '../evidence/elements/firewall-events-7d.ts';
import { firewallEvents24h } from '../evidence/elements/firewall-events-24h.ts';
import { type Observation, seen } from '../evidence/observation.ts';

/** The kinds of source 4.3 that a file of events brings: those of the windows that it reaches. */
export function eventObservations(
  zone: string,
  day: EventWindow | null,
  week: EventWindow | null,
): readonly Observation[] {
  const circumstances = (one: EventWindow) => ({
    window: one.window,
    ...(one.coverage ? { coverage: one.coverage } : {}),
  });
  const widest = week ?? day;
  if (!widest) return [];
  return [
    ...(day ? [seen(firewallEvents24h, zone, firewallEventsOf(day), circumstances(day))] : []),
    ...(week ? [seen(firewallEvents7d, zone, firewallEventsOf(week), circumstances(week))] : []),
    seen(
      eventCountries,
      zone,
      { day: day && countriesOf(day), week: week && countriesOf(week) },
      circumstances(widest),
    ),
    seen(
      eventUserAgents,
      zone,
      { day: day && userAgentsOf(day), week: week && userAgentsOf(week) },
      circumstances(widest),
    ),
    seen(
      eventEndpoints,
      zone,
      { day: day && endpointsOf(day), week: week && endpointsOf(week) },
      circumstances(widest),
    ),
  ] as readonly Observation[]; // each was made for its kind
}
