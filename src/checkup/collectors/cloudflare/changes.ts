import { z } from 'zod';
import { auditLog } from '../../evidence/elements/audit-log.ts';
import { type DeployedRule, deployedRules } from '../../evidence/elements/deployed-rules.ts';
import { type RuleChange, recentlyModifiedRules } from '../../evidence/elements/recently-modified-rules.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { absent, notSeen, type Observation, seen } from '../../evidence/observation.ts';
import type { Author } from '../../evidence/shapes.ts';
import { untrusted } from '../../evidence/untrusted.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { code, codeOrNull, instant } from '../code.ts';
import type { CollectContext } from '../collector.ts';
import type { Answer } from '../outside.ts';
import type { Cloudflare, Rows } from './client.ts';
import type { Deployed } from './rules.ts';
import { asWindow, type Windows } from './windows.ts';
import type { ZoneRead } from './zone-read.ts';

const words = z.string().nullish();

/** What is kept of an entry: never the address of a person, the request, the answer or the browser. */
const Entry = z.object({
  id: z.string(),
  action: z.object({ type: words, time: z.string(), result: words }),
  actor: z.object({ type: words, context: words, email: words, token_name: words }).nullish(),
  resource: z.object({ product: words, type: words, id: words }).nullish(),
  zone: z.object({ name: words }).nullish(),
});
type Entry = z.infer<typeof Entry>;

export type AuditAnswer = Answer<Rows<Entry>>;

const MOST_ENTRIES = 2000;

/** The account’s audit log of the week, the newest first. */
export function readAudit(api: Cloudflare, account: string, windows: Windows): Promise<AuditAnswer> {
  const { from, to } = asWindow({ from: windows.week.from, to: windows.now });
  const parameters = { since: from, before: to, limit: '1000', direction: 'desc' };
  return api.cursor(`/accounts/${account}/logs/audit`, Entry, parameters, MOST_ENTRIES);
}

const ACTIONS = ['create', 'update', 'delete', 'view', 'login'] as const;
const LISTED = 1000;

export function auditSeen(
  account: string,
  answer: AuditAnswer,
  windows: Windows,
  { procedure }: CollectContext,
): Observation {
  if (!answer.ok) return notSeen(auditLog, account, answer.problem.reason, answer.problem.detail);
  const told = answer.value.rows.filter((entry) => !isOwnReading(entry));
  const entries = told.slice(0, LISTED).flatMap((entry) => {
    const at = instant(entry.action.time);
    if (at === null) return [];
    return [
      {
        id: code(entry.id),
        at,
        action: ACTIONS.find((action) => action === entry.action.type) ?? ('other' as const),
        success: entry.action.result ? entry.action.result === 'success' : null,
        product: codeOrNull(entry.resource?.product),
        resource: codeOrNull(entry.resource?.type),
        zone: entry.zone?.name ? untrusted(entry.zone.name) : null,
        author: authorOf(entry, procedure),
        context: codeOrNull(entry.actor?.context),
      },
    ];
  });
  const say = entries.length === 0 ? absent : seen;
  const window = asWindow({ from: windows.week.from, to: windows.now });
  const coverage = answer.value.more ? { coverage: TOO_MANY_ENTRIES } : {};
  return say(auditLog, account, { entries, others: told.length - entries.length }, { window, ...coverage });
}

const TOO_MANY_ENTRIES = {
  share: 0.5,
  because: {
    fr: `plus de ${MOST_ENTRIES} entrées : les plus anciennes n’ont pas été lues`,
    en: `more than ${MOST_ENTRIES} entries: the oldest were not read`,
  },
};

/** Questions to the analytics are written in the log like changes; ours are among them. */
function isOwnReading({ resource, action }: Entry): boolean {
  return (
    action.type === 'view' || (resource?.product === 'analytics' && (resource.type ?? '').startsWith('query'))
  );
}

const AUTHORS = { dash: 'person', oauth: 'person', api_token: 'api-token', api_key: 'api-key' } as const;

function authorOf({ actor }: Entry, { authors }: Procedure): Author {
  const name = (actor?.context === 'api_token' ? actor.token_name : actor?.email) ?? actor?.email ?? null;
  // A word of the outside as a key finds nothing but ours.
  const kind = Object.hasOwn(AUTHORS, actor?.context ?? '')
    ? AUTHORS[actor?.context as keyof typeof AUTHORS]
    : actor?.type === 'system'
      ? 'system'
      : 'unknown';
  return {
    kind,
    name: name === null ? null : untrusted(name),
    known: name !== null && authors.includes(name),
  };
}

/**
 * Rules that changed within the week: by their own date, by the audit log, and by comparison with our last snapshot, which
 * alone shows what was moved or deleted.
 */
export function changesSeen(read: ZoneRead, { rules, problem }: Deployed, audit: AuditAnswer): Observation {
  const { zone, windows, context } = read;
  if (problem) return notSeen(recentlyModifiedRules, zone.name, problem.reason, problem.detail);
  const before = snapshotBefore(context.previous, zone.name);
  const since = asWindow(windows.week).from;
  const dated = rules.filter(({ lastUpdated }) => lastUpdated !== null && lastUpdated >= since);
  const compared = before ? compareRules(before.rules, rules) : [];
  const known = new Set(compared.map(({ rule }) => rule));
  const entries = audit.ok ? rulesetEntries(audit.value.rows, zone.name) : [];
  const changes = [
    ...compared.map((change) => withDate(change, rules)),
    ...dated.filter(({ id }) => !known.has(id)).map(modified),
  ].map((change) => withAuthor(change, entries, context.procedure));
  const payload = { changes, comparedWith: before?.takenAt ?? null, auditLogRead: audit.ok };
  const coverage = before && audit.ok ? {} : { coverage: partial(before !== undefined, audit.ok) };
  const say = changes.length === 0 ? absent : seen;
  return say(recentlyModifiedRules, zone.name, payload, { window: asWindow(windows.week), ...coverage });
}

function partial(compared: boolean, audited: boolean) {
  const french = [
    ...(compared ? [] : ['pas de relevé précédent : ni déplacement ni suppression ne se voient']),
    ...(audited ? [] : ['journal d’audit non lu : les auteurs ne sont pas connus']),
  ];
  const english = [
    ...(compared ? [] : ['no snapshot of before: moves and deletions are not seen']),
    ...(audited ? [] : ['audit log not read: the authors are not known']),
  ];
  return {
    share: french.length === 2 ? 0.4 : 0.7,
    because: { fr: french.join('\u00a0; '), en: english.join('; ') },
  };
}

function snapshotBefore(previous: readonly Evidence[], zone: string) {
  const evidence = previous.find((one) => one.kind === deployedRules.id && one.subject === zone);
  if (!evidence || evidence.outcome === 'unknown') return undefined;
  const payload = deployedRules.payload.safeParse(evidence.payload);
  return payload.success ? payload.data : undefined;
}

/** Differences between two snapshots, by the id that stays; order counts within a phase and a level only. */
export function compareRules(
  before: readonly DeployedRule[],
  after: readonly DeployedRule[],
): readonly RuleChange[] {
  const earlier = new Map(before.map((rule) => [keyOf(rule), rule]));
  const later = new Map(after.map((rule) => [keyOf(rule), rule]));
  const moved = movedRules(before, after);
  return [
    ...after.flatMap((rule) => {
      const old = earlier.get(keyOf(rule));
      return old
        ? differences(old, rule, moved.has(keyOf(rule)))
        : [changeOf(rule, 'added', { to: rule.index })];
    }),
    ...before
      .filter((rule) => !later.has(keyOf(rule)))
      .map((rule) => changeOf(rule, 'deleted', { from: rule.index })),
  ];
}

function keyOf({ level, phase, id }: DeployedRule): string {
  return `${level}/${phase}/${id}`;
}

const COMPARED = [
  'action',
  'expressionHash',
  'description',
  'skips',
  'executes',
  'rateLimit',
  'logging',
] as const;

function differences(old: DeployedRule, rule: DeployedRule, moved: boolean): readonly RuleChange[] {
  const fields = COMPARED.filter((field) => JSON.stringify(old[field]) !== JSON.stringify(rule[field]));
  const names = fields.map((field) => (field === 'expressionHash' ? 'expression' : field));
  const place = { from: old.index, to: rule.index };
  return [
    ...(old.enabled === rule.enabled
      ? []
      : [changeOf(rule, rule.enabled ? 'enabled' : 'disabled', { fields: ['enabled'] })]),
    ...(names.length > 0 ? [changeOf(rule, 'modified', { fields: names })] : []),
    ...(moved ? [changeOf(rule, 'moved', { ...place, fields: ['index'] })] : []),
  ];
}

/** Rules whose order among those that stayed is another: what an added or deleted neighbour shifts has not moved. */
function movedRules(before: readonly DeployedRule[], after: readonly DeployedRule[]): ReadonlySet<string> {
  const moved = new Set<string>();
  const phases = Map.groupBy(after, ({ level, phase }) => `${level}/${phase}`);
  for (const [group, rules] of phases) {
    const old = before.filter(({ level, phase }) => `${level}/${phase}` === group).map(keyOf);
    const now = rules.map(keyOf).filter((key) => old.includes(key));
    const stayed = new Set(
      longestInOrder(
        now,
        old.filter((key) => now.includes(key)),
      ),
    );
    for (const key of now) if (!stayed.has(key)) moved.add(key);
  }
  return moved;
}

/** The longest run of keys that both lists have in the same order: all others were moved across it. */
function longestInOrder(keys: readonly string[], order: readonly string[]): readonly string[] {
  const place = new Map(order.map((key, index) => [key, index]));
  const best: string[][] = [];
  keys.forEach((key, index) => {
    const here = place.get(key) ?? 0;
    const before = keys
      .slice(0, index)
      .flatMap((other, at) => ((place.get(other) ?? 0) < here ? [best[at] ?? []] : []))
      .reduce<string[]>((longest, run) => (run.length > longest.length ? run : longest), []);
    best.push([...before, key]);
  });
  return best.reduce<string[]>((longest, run) => (run.length > longest.length ? run : longest), []);
}

function changeOf(rule: DeployedRule, change: RuleChange['change'], more: Partial<RuleChange>): RuleChange {
  return {
    rule: rule.id,
    phase: rule.phase,
    change,
    fields: [],
    from: null,
    to: null,
    at: null,
    author: null,
    description: rule.description,
    knownBy: ['snapshot'],
    ...more,
  };
}

function modified(rule: DeployedRule): RuleChange {
  const first = rule.version === '1';
  return changeOf(rule, first ? 'added' : 'modified', {
    at: rule.lastUpdated,
    to: rule.index,
    knownBy: first ? ['last-updated', 'versions'] : ['last-updated'],
  });
}

/** The rule’s own date says when it changed; a move leaves it as it was. */
function withDate(change: RuleChange, rules: readonly DeployedRule[]): RuleChange {
  const rule = rules.find(({ id, phase }) => id === change.rule && phase === change.phase);
  if (!rule?.lastUpdated || change.change === 'moved') return change;
  return { ...change, at: rule.lastUpdated, knownBy: [...change.knownBy, 'last-updated'] };
}

function rulesetEntries(entries: readonly Entry[], zone: string): readonly Entry[] {
  return entries.filter(
    ({ resource, action, zone: named }) =>
      action.type !== 'view' &&
      /ruleset|firewall|waf|rule/i.test(`${resource?.product} ${resource?.type}`) &&
      (!named?.name || named.name.toLowerCase() === zone),
  );
}

/** Minutes between the date of a rule and the entry that the same change wrote. */
const TOGETHER = 2 * 60_000;

/** A change is an entry’s when they are of the same minutes; a move, which has no date, when there is one author only. */
function withAuthor(change: RuleChange, entries: readonly Entry[], procedure: Procedure): RuleChange {
  const near = entries.filter(
    ({ action }) =>
      change.at !== null && Math.abs(Date.parse(action.time) - Date.parse(change.at)) <= TOGETHER,
  );
  const candidates = change.at === null ? entries : near;
  const authors = candidates.map((entry) => authorOf(entry, procedure));
  const different = new Set(authors.map((author) => JSON.stringify(author)));
  const [author] = authors;
  if (!author || different.size !== 1) return change;
  return { ...change, author, knownBy: [...change.knownBy, 'audit-log'] };
}
