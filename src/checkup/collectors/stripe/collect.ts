import { z } from 'zod';
import { apiToken } from '../../evidence/elements/api-token.ts';
import { stripeUndelivered } from '../../evidence/elements/stripe-undelivered.ts';
import { stripeWebhooks } from '../../evidence/elements/stripe-webhooks.ts';
import { absent, notSeen, type Observation, seen } from '../../evidence/observation.ts';
import { untrusted } from '../../evidence/untrusted.ts';
import { code, codeOrNull, instant, secondsOf } from '../code.ts';
import { type CollectContext, defineCollector } from '../collector.ts';
import { type Answer, BaseUrl, type Outside, outside, parsed } from '../outside.ts';
import { counted, top } from '../top.ts';
import { webhookAddress } from '../webhook-address.ts';

const Settings = z.strictObject({ base: BaseUrl.default('https://api.stripe.com') });

export const stripe = defineCollector({
  id: 'stripe',
  title: { fr: 'Stripe', en: 'Stripe' },
  settings: Settings,
  secrets: [
    {
      name: 'key',
      purpose: {
        fr: 'Lire l’état des webhooks et les événements non remis',
        en: 'Read the webhooks’ status and undelivered events',
      },
      rights: {
        fr: 'Une clé restreinte (rk_…) : Webhook Endpoints et Events en lecture. Une clé secrète (sk_…) est refusée : elle peut tout.',
        en: 'A restricted key (rk_…): Webhook Endpoints and Events, read. A secret key (sk_…) is refused: it can do everything.',
      },
      optional: false,
    },
  ],
  brings: [stripeWebhooks, stripeUndelivered, apiToken],
  collect,
});

async function collect(
  context: CollectContext,
  { base }: z.infer<typeof Settings>,
): Promise<readonly Observation[]> {
  const key = context.secret('key');
  const subject = 'stripe';
  const refused = keyProblem(key);
  if (key === undefined || refused) {
    const { reason, detail } = refused ?? NO_KEY;
    return [stripeWebhooks, stripeUndelivered, apiToken].map((kind) =>
      notSeen(kind, subject, reason, detail),
    );
  }
  const api = outside(context, { base, headers: { authorization: `Bearer ${key}` } });
  const live = key.startsWith('rk_live_');
  const [webhooks, undelivered] = await Promise.all([
    webhooksSeen(api, context, subject),
    undeliveredSeen(api, context, subject, live),
  ]);
  return [webhooks, undelivered, tokenOf(subject, [webhooks, undelivered])];
}

const NO_KEY = {
  reason: 'not-provided',
  detail: {
    fr: 'la clé de Stripe n’est pas dans l’environnement',
    en: 'the Stripe key is not in the environment',
  },
} as const;

/** A secret key can pay out money: the checkup does not want it in its hands. */
function keyProblem(key: string | undefined) {
  if (key === undefined || key === '') return NO_KEY;
  if (/^rk_(live|test)_/.test(key)) return undefined;
  const detail = {
    fr: 'la clé n’est pas une clé restreinte (rk_live_… ou rk_test_…) : elle n’a pas été utilisée',
    en: 'the key is not a restricted one (rk_live_… or rk_test_…): it was not used',
  };
  return { reason: 'permission', detail } as const;
}

const Endpoint = z.object({
  id: z.string(),
  url: z.string(),
  status: z.string(),
  enabled_events: z.array(z.string()),
  livemode: z.boolean(),
  api_version: z.string().nullish(),
  description: z.string().nullish(),
  created: z.number().nullish(),
});
const Page = <Row extends z.ZodType>(row: Row) => z.object({ data: z.array(row), has_more: z.boolean() });

const MOST_PAGES = 20;

/** Every page of a list: Stripe begins the next one after the last id. */
async function listOf<Row extends z.ZodType<{ id: string }>>(
  api: Outside,
  path: string,
  row: Row,
  parameters: Readonly<Record<string, string>> = {},
): Promise<Answer<{ readonly rows: readonly z.infer<Row>[]; readonly more: boolean }>> {
  const rows: z.infer<Row>[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const last = rows.at(-1);
    const after = last ? { starting_after: last.id } : {};
    const answer = parsed(await api.get(path, { ...parameters, limit: '100', ...after }), Page(row));
    if (!answer.ok) return answer;
    rows.push(...answer.value.data);
    if (!answer.value.has_more || answer.value.data.length === 0)
      return { ok: true, value: { rows, more: false } };
  }
  return { ok: true, value: { rows, more: true } };
}

async function webhooksSeen(
  api: Outside,
  { procedure }: CollectContext,
  subject: string,
): Promise<Observation> {
  const answer = await listOf(api, '/v1/webhook_endpoints', Endpoint);
  if (!answer.ok) return notSeen(stripeWebhooks, subject, answer.problem.reason, answer.problem.detail);
  const endpoints = answer.value.rows.slice(0, 500).map((row) => ({
    id: code(row.id),
    status: STATUSES.find((status) => status === row.status) ?? ('unknown' as const),
    ...webhookAddress(row.url, procedure),
    events: row.enabled_events
      .filter((event) => event !== '*')
      .map(code)
      .slice(0, 500),
    allEvents: row.enabled_events.includes('*'),
    live: row.livemode,
    apiVersion: codeOrNull(row.api_version),
    description: row.description ? untrusted(row.description) : null,
    createdOn: instant(row.created),
  }));
  return (endpoints.length === 0 ? absent : seen)(stripeWebhooks, subject, { endpoints });
}

const STATUSES = ['enabled', 'disabled'] as const;

/** What happened is not kept: it is about customers. */
const Event = z.object({ id: z.string(), type: z.string(), created: z.number() });

const HOUR = 3600;
const WEEK = 7 * 24 * HOUR;
/** Stripe tries for up to three days: what is older and not delivered has failed. */
const RETRIED = 72 * HOUR;

async function undeliveredSeen(
  api: Outside,
  { now }: CollectContext,
  subject: string,
  live: boolean,
): Promise<Observation> {
  const at = Math.floor(now.getTime() / 1000);
  const asked = { delivery_success: 'false', 'created[gte]': String(at - WEEK) };
  const answer = await listOf(api, '/v1/events', Event, asked);
  if (!answer.ok) return notSeen(stripeUndelivered, subject, answer.problem.reason, answer.problem.detail);
  // Of the last hour nothing is said: a first attempt may still be under way.
  const late = answer.value.rows.filter(({ created }) => at - created >= HOUR);
  const failed = late.filter(({ created }) => at - created > RETRIED).length;
  const byType = counted(
    late,
    ({ type }) => type,
    () => 1,
  );
  const oldest = late.length > 0 ? Math.min(...late.map(({ created }) => created)) : null;
  const payload = {
    live,
    failed,
    retrying: late.length - failed,
    oldest: instant(oldest),
    byType: top(byType, code),
  };
  const window = { from: secondsOf(new Date((at - WEEK) * 1000)), to: secondsOf(now) };
  const coverage = answer.value.more ? { coverage: TOO_MANY } : {};
  return (late.length === 0 ? absent : seen)(stripeUndelivered, subject, payload, { window, ...coverage });
}

const TOO_MANY = {
  share: 0.5,
  because: {
    fr: 'plus de 2 000 événements : les plus anciens n’ont pas été lus',
    en: 'more than 2,000 events: the oldest were not read',
  },
};

function tokenOf(subject: string, read: readonly Observation[]): Observation {
  const rights: Readonly<Record<string, string>> = {
    'stripe-webhooks': 'rak_webhook_read',
    'stripe-undelivered': 'rak_event_read',
  };
  return seen(apiToken, subject, {
    provider: 'stripe',
    status: read.some(({ outcome }) => outcome !== 'unknown') ? 'active' : 'unknown',
    // Stripe tells no end of a key.
    expiresOn: null,
    capabilities: read.map((one) => ({
      read: one.kind.id,
      allowed: allowedBy(one),
      needs: rights[one.kind.id] ?? null,
    })),
    canWrite: null,
  });
}

function allowedBy(one: Observation): 'yes' | 'no' | 'unknown' {
  if (one.outcome !== 'unknown') return 'yes';
  return one.reason === 'permission' ? 'no' : 'unknown';
}
