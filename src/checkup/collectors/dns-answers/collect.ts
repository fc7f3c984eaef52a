import { z } from 'zod';
import { dnsAnswers } from '../../evidence/elements/dns-answers.ts';
import { absent, type Observation, seen } from '../../evidence/observation.ts';
import { Address } from '../../evidence/shapes.ts';
import { untrusted } from '../../evidence/untrusted.ts';
import { code, hostName } from '../code.ts';
import { type CollectContext, defineCollector } from '../collector.ts';
import { recordsIn } from '../gathered.ts';
import { inParallel } from '../in-parallel.ts';
import type { Net } from '../net.ts';
import { serviceOf } from './hosting-platforms.ts';

const Settings = z.strictObject({
  /** Names that are tried at most. */
  most: z.int().min(1).max(2000).default(200),
});

export const dnsAnswersCollector = defineCollector({
  id: 'dns-answers',
  title: { fr: 'Réponses du DNS', en: 'Answers of the DNS' },
  settings: Settings,
  secrets: [],
  brings: [dnsAnswers],
  collect,
});

const AT_ONCE = 8;

interface Question {
  readonly name: string;
  readonly type: string;
  readonly target: string;
}

/** Follows every alias of the zones that were read, and every declared host: an alias that leads to nothing can be taken. */
async function collect(
  context: CollectContext,
  { most }: z.infer<typeof Settings>,
): Promise<readonly Observation[]> {
  const { net } = context;
  const questions = questionsOf(context);
  const asked = questions.slice(0, most);
  const names = await inParallel(AT_ONCE, asked, (question) => answerTo(net, question));
  const payload = { names: [...names], untried: questions.length - asked.length };
  return [(names.length === 0 ? absent : seen)(dnsAnswers, null, payload)];
}

function questionsOf({ gathered, procedure }: CollectContext): readonly Question[] {
  const aliases = recordsIn(gathered).flatMap(({ name, type, content }) => {
    const target = hostName(content.untrusted);
    return ALIASES.includes(type) && target !== null ? [{ name, type, target }] : [];
  });
  const named = new Set(aliases.map(({ name }) => name));
  const declared = [...procedure.domains.production, ...procedure.domains.sandbox]
    .filter((host) => !named.has(host))
    .map((host) => ({ name: host, type: 'A', target: host }));
  return [...aliases, ...declared];
}

const ALIASES = ['CNAME', 'NS'];

/** Names that only prove that a domain is somebody’s are taken away after the proof: that they lead nowhere is no fault. */
const PROOFS = [
  'googlehosted.com',
  'acm-validations.aws',
  'domaincontrol.com',
  'dcv.digicert.com',
  'comodoca.com',
  'sectigo.com',
];

function provesOnly({ name, target }: Question): boolean {
  return name.startsWith('_') || PROOFS.some((proof) => target === proof || target.endsWith(`.${proof}`));
}

async function answerTo(net: Net, question: Question) {
  const { name, type, target } = question;
  const base = {
    name,
    type: code(type),
    target: untrusted(target),
    addresses: [],
    service: serviceOf(target),
  };
  // A wildcard answers for any name: what it leads to is asked, not itself.
  if (provesOnly(question)) return { ...base, answer: 'skipped' as const };
  const resolved = await net.resolve(target);
  if (resolved.answer !== 'resolves') return { ...base, answer: resolved.answer };
  const addresses = resolved.addresses.filter((address) => Address.safeParse(address).success).slice(0, 50);
  return { ...base, answer: 'resolves' as const, addresses };
}
