import { cloudflareCollector } from './cloudflare/collect.ts';
import type { AnyCollector } from './collector.ts';
import { dnsAnswersCollector } from './dns-answers/collect.ts';
import { domains } from './domains/collect.ts';
import { postmark } from './postmark/collect.ts';
import { resend } from './resend/collect.ts';
import { separationCollector } from './separation/collect.ts';
import { stripe } from './stripe/collect.ts';

/** Every collector, in the order in which they run: the last two put together what those before them saw. */
export const COLLECTORS: readonly AnyCollector[] = [
  cloudflareCollector,
  domains,
  stripe,
  resend,
  postmark,
  dnsAnswersCollector,
  separationCollector,
];
