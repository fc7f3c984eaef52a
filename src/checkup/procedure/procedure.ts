import { z } from 'zod';
import { Day, Id } from '#domain/register/field.ts';
import type { Text } from '#kernel/text.ts';
import { SOURCE_IDS, type Source } from '../evidence/element.ts';
import { ELEMENTS } from '../evidence/elements/index.ts';
import { Host } from '../evidence/shapes.ts';

/** What a person writes in a procedure. */
const Words = z.string().trim().min(1).max(2000);
const Person = z.string().trim().min(1).max(200);
const Hash = z.string().regex(/^[0-9a-f]{64}$/);

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const Hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const TimeZone = z.string().refine(isTimeZone, {
  params: {
    message: {
      fr: 'un fuseau horaire est attendu, comme Europe/Paris',
      en: 'a time zone is expected, like Europe/Paris',
    } satisfies Text,
  },
});

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const ElementId = z.enum(ELEMENTS.map(({ id }) => id) as [string, ...string[]]);

/** For each source, the kinds of evidence without which the checkup cannot say that all is well. */
const Required = z.strictObject(
  Object.fromEntries(SOURCE_IDS.map((source) => [source, z.array(ElementId).min(1)])) as Record<
    Source,
    z.ZodArray<typeof ElementId>
  >,
);

/** A version of the procedure: who changed it, and why. Its prompt is pinned by its hash. */
const Version = z.strictObject({
  version: z.int().min(1),
  date: Day,
  by: Person,
  why: Words,
  prompt: Hash,
});

/** A finding that somebody decided to keep quiet about, until a day. */
export const Mute = z.strictObject({
  rule: Id,
  /** The id of one finding; without it, every finding of the rule. */
  finding: Hash.optional(),
  by: Person,
  why: Words,
  until: Day,
});
export type Mute = z.infer<typeof Mute>;

const EnvironmentName = z.string().regex(/^[A-Z][A-Z0-9_]{2,79}$/);

/** A collector and its settings; what they are is the collector's to say. Secrets stand in the environment only. */
const CollectorBlock = z.strictObject({
  id: Id,
  settings: z.record(z.string(), z.unknown()).default({}),
  /** Names of environment variables by the secret that they hold: `token: CLOUDFLARE_TOKEN`. */
  secrets: z.record(Id, EnvironmentName).default({}),
});

/** The model that may read the report: where it is asked, and which. Its key stands in the environment only. */
export const AnalystSettings = z.strictObject({
  provider: z.enum(['openai-compatible', 'anthropic', 'ollama']),
  model: z.string().trim().min(1).max(200),
  /** Needed for `openai-compatible`; Ollama has its own, on this machine. */
  baseUrl: z.url({ protocol: /^https?$/ }).optional(),
  /** Name of the environment variable that holds the key. */
  key: EnvironmentName.optional(),
});
export type AnalystSettings = z.infer<typeof AnalystSettings>;

/** What a server does by itself; the command line has no use for it. */
const Automatic = z.strictObject({
  /** Gathers the evidence when the checkup is due, and leaves it to the person who does it. */
  collect: z.boolean(),
  /** Keeps each day the events that the plan forgets. */
  daily: z.boolean(),
  /** Judges and archives what was gathered, without waiting for anybody. */
  archive: z.boolean(),
});

/**
 * The fixed procedure of a checkup: what is looked at, when, by whom and against which thresholds. A checkup exists only
 * within one.
 */
export const Procedure = z.strictObject({
  procedure: z.literal(1),
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
  version: z.int().min(1),
  platform: z.string().trim().min(1).max(120),
  frequency: z.enum(['weekly', 'fortnightly', 'monthly']),
  weekday: z.enum(WEEKDAYS),
  hour: Hour,
  timezone: TimeZone,
  responsible: Person,
  minutes: z.strictObject({ min: z.int().min(1).max(480), max: z.int().min(1).max(480) }),
  scope: z.strictObject({ in: z.array(Words).min(1), out: z.array(Words).min(1) }),
  domains: z.strictObject({ production: z.array(Host).min(1), sandbox: z.array(Host) }),
  /** People and tokens whose changes are expected: names as the audit log writes them. */
  authors: z.array(Person).default([]),
  required: Required,
  collectors: z.array(CollectorBlock).default([]),
  /** By rule, then by threshold. */
  thresholds: z.record(Id, z.record(Id, z.number())).default({}),
  prompt: z.strictObject({ file: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/), sha256: Hash }),
  history: z.array(Version).min(1),
  mutes: z.array(Mute).default([]),
  analyst: AnalystSettings.optional(),
  /** Absent it stays absent: the hash of a procedure of before does not change. */
  automatic: Automatic.optional(),
});
export type Procedure = z.infer<typeof Procedure>;

/** Every required kind of evidence, source by source. */
export function requiredElements({ required }: Procedure): readonly string[] {
  return SOURCE_IDS.flatMap((source) => required[source]);
}

/** Whether a host is declared as production, as sandbox, or not at all. */
export function environmentOf(
  host: string,
  { domains }: Pick<Procedure, 'domains'>,
): 'production' | 'sandbox' | 'undeclared' {
  if (domains.production.includes(host)) return 'production';
  return domains.sandbox.includes(host) ? 'sandbox' : 'undeclared';
}
