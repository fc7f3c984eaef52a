import { z } from 'zod';
import { emailWebhooks } from '../../evidence/elements/email-webhooks.ts';
import { absent, notSeen, type Observation, seen } from '../../evidence/observation.ts';
import { code } from '../code.ts';
import { type CollectContext, defineCollector } from '../collector.ts';
import { inParallel } from '../in-parallel.ts';
import { BaseUrl, type Outside, outside, parsed } from '../outside.ts';
import { webhookAddress } from '../webhook-address.ts';

const Settings = z.strictObject({ base: BaseUrl.default('https://api.resend.com') });

export const resend = defineCollector({
  id: 'resend',
  title: { fr: 'Resend', en: 'Resend' },
  settings: Settings,
  secrets: [
    {
      name: 'key',
      purpose: {
        fr: 'Lire l’état des webhooks et de leurs remises',
        en: 'Read the webhooks’ status and deliveries',
      },
      rights: {
        fr: 'Clé d’API de Resend. Resend n’a pas de clé en lecture seule : en créer une pour le contrôle, et la retirer s’il cesse.',
        en: 'A Resend API key. Resend has no read-only key: create one for the checkup, and revoke it when the checkup ends.',
      },
      optional: false,
    },
  ],
  brings: [emailWebhooks],
  collect,
});

const id = z.string().regex(/^[A-Za-z0-9_-]{1,80}$/);
const Webhooks = z.object({
  data: z.array(
    z.object({ id, endpoint: z.string(), status: z.string(), events: z.array(z.string()).nullish() }),
  ),
});
const Deliveries = z.object({
  data: z.array(z.object({ status: z.string() })),
  has_more: z.boolean().nullish(),
});

const NO_KEY = {
  fr: 'la clé de Resend n’est pas dans l’environnement',
  en: 'the Resend key is not in the environment',
};
const SUBJECT = 'resend';
const AT_ONCE = 3;

async function collect(
  context: CollectContext,
  { base }: z.infer<typeof Settings>,
): Promise<readonly Observation[]> {
  const key = context.secret('key');
  if (!key) return [notSeen(emailWebhooks, SUBJECT, 'not-provided', NO_KEY)];
  const api = outside(context, { base, headers: { authorization: `Bearer ${key}` } });
  // The list only: the call for one webhook would give its signing secret.
  const answer = parsed(await api.get('/webhooks'), Webhooks);
  if (!answer.ok) return [notSeen(emailWebhooks, SUBJECT, answer.problem.reason, answer.problem.detail)];
  const endpoints = await inParallel(AT_ONCE, answer.value.data.slice(0, 200), async (row) => {
    const { scheme, host, hostEnvironment } = webhookAddress(row.endpoint, context.procedure);
    return {
      id: code(row.id),
      status: STATUSES.find((status) => status === row.status) ?? ('unknown' as const),
      scheme,
      host,
      hostEnvironment,
      events: (row.events ?? []).map(code).slice(0, 200),
      deliveries: await deliveriesOf(api, row.id),
    };
  });
  const payload = { provider: 'resend' as const, endpoints: [...endpoints] };
  return [(endpoints.length === 0 ? absent : seen)(emailWebhooks, SUBJECT, payload)];
}

const STATUSES = ['enabled', 'disabled'] as const;
const PENDING = ['attempting', 'pending'];

/** The last hundred deliveries of a webhook; null where they cannot be read. */
async function deliveriesOf(api: Outside, webhook: string) {
  const answer = parsed(await api.get(`/webhooks/${webhook}/events`, { limit: '100' }), Deliveries);
  if (!answer.ok) return null;
  const count = (of: (status: string) => boolean) =>
    answer.value.data.filter(({ status }) => of(status)).length;
  return {
    succeeded: count((status) => status === 'success'),
    failed: count((status) => status === 'failed'),
    pending: count((status) => PENDING.includes(status)),
  };
}
