import { z } from 'zod';
import { sha256 } from '#kernel/hash.ts';
import { type DeployedRule, deployedRules } from '../../evidence/elements/deployed-rules.ts';
import { executionOrder } from '../../evidence/elements/execution-order.ts';
import { absent, notSeen, type Observation, seen } from '../../evidence/observation.ts';
import { untrusted } from '../../evidence/untrusted.ts';
import { code, codeOrNull, instant, secondsOf } from '../code.ts';
import { inParallel } from '../in-parallel.ts';
import type { Answer, Problem } from '../outside.ts';
import { isNothing } from './client.ts';
import { ACCOUNT_PHASES, GUARDING, orderOf, PHASES } from './phases.ts';
import type { ZoneRead } from './zone-read.ts';

const words = z.string().nullish();

const Override = z.object({
  enabled: z.boolean().nullish(),
  action: words,
  sensitivity_level: words,
  rules: z.array(z.object({ id: z.string(), enabled: z.boolean().nullish() })).nullish(),
  categories: z.array(z.object({ enabled: z.boolean().nullish() })).nullish(),
});

const Rule = z.object({
  id: words,
  ref: words,
  version: words,
  last_updated: words,
  action: words,
  expression: words,
  description: words,
  enabled: z.boolean().nullish(),
  logging: z.object({ enabled: z.boolean().nullish() }).nullish(),
  ratelimit: z
    .object({
      characteristics: z.array(z.string()).nullish(),
      period: z.number(),
      requests_per_period: z.number().nullish(),
      mitigation_timeout: z.number().nullish(),
    })
    .nullish(),
  action_parameters: z
    .object({
      id: words,
      phases: z.array(z.string()).nullish(),
      products: z.array(z.string()).nullish(),
      ruleset: words,
      rulesets: z.array(z.string()).nullish(),
      rules: z.record(z.string(), z.array(z.string())).nullish(),
      overrides: Override.nullish(),
    })
    .nullish(),
});
type Rule = z.infer<typeof Rule>;

const Ruleset = z.object({
  id: z.string().optional(),
  phase: z.string().optional(),
  version: words,
  last_updated: words,
  rules: z.array(Rule).nullish(),
});

interface Entrypoint {
  readonly phase: string;
  readonly level: 'account' | 'zone';
  readonly answer: Answer<readonly DeployedRule[]>;
}

/** What is deployed in a zone, in execution order: the account’s rules first in each phase. */
export interface Deployed {
  readonly rules: readonly DeployedRule[];
  readonly read: readonly string[];
  readonly unread: readonly string[];
  /** Why a phase that guards the zone could not be read. */
  readonly problem: Problem | undefined;
}

const AT_ONCE = 6;

export async function deployed(read: ZoneRead): Promise<Deployed> {
  const tasks = PHASES.flatMap((phase) => [
    ...(ACCOUNT_PHASES.includes(phase) ? [{ phase, level: 'account' } as const] : []),
    { phase, level: 'zone' } as const,
  ]);
  const entrypoints = await inParallel(AT_ONCE, tasks, (task) => entrypoint(read, task.phase, task.level));
  const zone = entrypoints.filter(({ level }) => level === 'zone');
  const guarding = zone.find(({ phase, answer }) => GUARDING.includes(phase) && !answer.ok);
  return {
    rules: entrypoints.flatMap(({ answer }) => (answer.ok ? answer.value : [])),
    read: zone.filter(({ answer }) => answer.ok).map(({ phase }) => phase),
    unread: zone.filter(({ answer }) => !answer.ok).map(({ phase }) => phase),
    problem: guarding && !guarding.answer.ok ? guarding.answer.problem : undefined,
  };
}

async function entrypoint(read: ZoneRead, phase: string, level: 'account' | 'zone'): Promise<Entrypoint> {
  const owner = level === 'zone' ? `/zones/${read.zone.id}` : `/accounts/${read.zone.account}`;
  const answer = await read.api.one(`${owner}/rulesets/phases/${phase}/entrypoint`, Ruleset);
  if (answer.ok) {
    const rules = (answer.value.rules ?? []).map((rule, index) =>
      deployedRule(rule, { phase, level, index }),
    );
    return { phase, level, answer: { ok: true, value: rules } };
  }
  // “Could not find the entry point” says that there are no rules; every other refusal says nothing about them.
  if (isNothing(answer.problem)) return { phase, level, answer: { ok: true, value: [] } };
  return { phase, level, answer };
}

interface Place {
  readonly phase: string;
  readonly level: 'account' | 'zone';
  readonly index: number;
}

function deployedRule(rule: Rule, { phase, level, index }: Place): DeployedRule {
  const expression = rule.expression ?? '';
  return {
    // The ref stays when a rule is rewritten; its id does not.
    id: code(rule.ref || rule.id || `${phase}-${index}`),
    level,
    phase,
    phaseOrder: orderOf(phase),
    index,
    version: codeOrNull(rule.version),
    lastUpdated: instant(rule.last_updated),
    author: null,
    enabled: rule.enabled ?? true,
    action: code(rule.action ?? 'none'),
    expression: untrusted(expression),
    expressionHash: sha256(expression),
    description: rule.description ? untrusted(rule.description) : null,
    skips: rule.action === 'skip' ? skipsOf(rule) : null,
    executes: rule.action === 'execute' ? executesOf(rule) : null,
    rateLimit: rateLimitOf(rule),
    logging: rule.logging?.enabled ?? null,
  };
}

function skipsOf({ action_parameters: parameters }: Rule): DeployedRule['skips'] {
  return {
    restOfPhase: parameters?.ruleset === 'current',
    phases: (parameters?.phases ?? []).map(code),
    products: (parameters?.products ?? []).map(code),
    rulesets: (parameters?.rulesets ?? []).map(code),
    rules: Object.values(parameters?.rules ?? {})
      .flat()
      .map(code),
  };
}

function executesOf({ action_parameters: parameters }: Rule): DeployedRule['executes'] {
  const overrides = parameters?.overrides;
  const off = [...(overrides?.rules ?? []), ...(overrides?.categories ?? [])];
  return {
    ruleset: code(parameters?.id ?? 'unknown'),
    name: null,
    enabled: overrides?.enabled ?? null,
    action: codeOrNull(overrides?.action),
    sensitivity: codeOrNull(overrides?.sensitivity_level),
    disabledRules: off.filter(({ enabled }) => enabled === false).length,
  };
}

function rateLimitOf({ ratelimit }: Rule): DeployedRule['rateLimit'] {
  if (!ratelimit) return null;
  return {
    period: Math.round(ratelimit.period),
    requests: ratelimit.requests_per_period ?? null,
    mitigation: ratelimit.mitigation_timeout ?? null,
    characteristics: (ratelimit.characteristics ?? []).map(code),
  };
}

/** Source 4.2: the rules, and their order. Unknown as soon as a phase that guards the zone could not be read. */
export function rulesSeen(
  read: ZoneRead,
  { rules, read: phases, unread, problem }: Deployed,
): readonly Observation[] {
  const { zone, context } = read;
  if (problem) {
    return [deployedRules, executionOrder].map((kind) =>
      notSeen(kind, zone.name, problem.reason, problem.detail),
    );
  }
  const total = phases.length + unread.length;
  const coverage =
    unread.length === 0
      ? {}
      : {
          coverage: {
            share: phases.length / total,
            because: {
              fr: `${unread.length} phases sur ${total} n’ont pas pu être lues`,
              en: `${unread.length} phases out of ${total} could not be read`,
            },
          },
        };
  const list = {
    plan: zone.plan,
    rules: [...rules],
    phasesRead: [...phases],
    phasesUnread: [...unread],
    takenAt: secondsOf(context.now),
  };
  const order = { phases: [...orderedPhases(rules)] };
  const say = rules.length === 0 ? absent : seen;
  return [
    say(deployedRules, zone.name, list, coverage),
    say(executionOrder, zone.name, order, coverage),
  ] as Observation[];
}

function orderedPhases(rules: readonly DeployedRule[]) {
  const byPhase = Map.groupBy(rules, ({ phase, level }) => `${phase}/${level}`);
  return [...byPhase.values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ phase: first.phase, level: first.level, rules: same.map(({ id }) => id) }] : [];
  });
}
