import { z } from 'zod';
import { emailWebhooks } from '../../evidence/elements/email-webhooks.ts';
import { absent, notSeen, type Observation, seen } from '../../evidence/observation.ts';
import { code } from '../code.ts';
import { type CollectContext, defineCollector } from '../collector.ts';
import { BaseUrl, outside, parsed } from '../outside.ts';
import { webhookAddress } from '../webhook-address.ts';

const Settings = z.strictObject({
  base: BaseUrl.default('https://api.postmarkapp.com'),
  stream: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .default('outbound'),
});

export const postmark = defineCollector({
  id: 'postmark',
  title: { fr: 'Postmark', en: 'Postmark' },
  settings: Settings,
  secrets: [
    {
      name: 'token',
      purpose: { fr: 'Lire les webhooks du serveur', en: 'Read the server’s webhooks' },
      rights: {
        fr: 'Jeton de serveur de Postmark. Il peut aussi envoyer : Postmark n’en a pas en lecture seule.',
        en: 'A Postmark server token. It can send, too: Postmark has no read-only one.',
      },
      optional: false,
    },
  ],
  brings: [emailWebhooks],
  collect,
});

/** Passwords and headers of the webhooks come with the answer; they are not read. */
const Webhooks = z.object({
  Webhooks: z.array(
    z.object({
      ID: z.number(),
      Url: z.string(),
      Triggers: z.record(z.string(), z.object({ Enabled: z.boolean().nullish() })).nullish(),
    }),
  ),
});

const NO_TOKEN = {
  fr: 'le jeton de Postmark n’est pas dans l’environnement',
  en: 'the Postmark token is not in the environment',
};
const SUBJECT = 'postmark';

async function collect(
  context: CollectContext,
  { base, stream }: z.infer<typeof Settings>,
): Promise<readonly Observation[]> {
  const token = context.secret('token');
  if (!token) return [notSeen(emailWebhooks, SUBJECT, 'not-provided', NO_TOKEN)];
  const api = outside(context, { base, headers: { 'x-postmark-server-token': token } });
  const answer = parsed(await api.get('/webhooks', { MessageStream: stream }), Webhooks);
  if (!answer.ok) return [notSeen(emailWebhooks, SUBJECT, answer.problem.reason, answer.problem.detail)];
  const endpoints = answer.value.Webhooks.slice(0, 200).map(({ ID, Url, Triggers }) => {
    const { scheme, host, hostEnvironment } = webhookAddress(Url, context.procedure);
    const triggers = Object.entries(Triggers ?? {}).filter(([, { Enabled }]) => Enabled === true);
    return {
      id: code(String(ID)),
      // A webhook with no trigger sends nothing; Postmark has no other word for it.
      status: triggers.length > 0 ? ('enabled' as const) : ('disabled' as const),
      scheme,
      host,
      hostEnvironment,
      events: triggers.map(([name]) => code(name)).slice(0, 200),
      deliveries: null,
    };
  });
  const payload = { provider: 'postmark' as const, endpoints };
  return [(endpoints.length === 0 ? absent : seen)(emailWebhooks, SUBJECT, payload)];
}
