import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { code, hostName } from '../../collectors/code.ts';
import { errorsOf } from '../../collectors/error-counts.ts';
import { counters } from '../../evidence/elements/counters.ts';
import { httpErrors } from '../../evidence/elements/http-errors.ts';
import { Window } from '../../evidence/evidence.ts';
import { notSeen, type Observation, seen } from '../../evidence/observation.ts';
import { untrusted } from '../../evidence/untrusted.ts';
import { routeOf } from '../../logs/rankings.ts';
import type { Importer } from '../importer.ts';

const count = z.int().nonnegative();
const bound = z.number().nullish();

/** Any program can write one: numbers of one’s own, and answers by status and route. */
const CounterFile = z
  .strictObject({
    vigie: z.literal('counters'),
    source: z.string().max(200).optional(),
    window: Window.optional(),
    counters: z
      .array(
        z.strictObject({
          id: z.string().max(120),
          name: z.string().max(200).optional(),
          value: z.number(),
          warnAbove: bound,
          criticalAbove: bound,
        }),
      )
      .max(500)
      .optional(),
    host: z.string().max(253).optional(),
    /** How many answers of each status: `{"200": 1200, "502": 3}`. */
    statuses: z.record(z.string().regex(/^[1-9]\d\d$/), count).optional(),
    routes: z
      .array(z.strictObject({ route: z.string().max(2000), status: z.int().min(100).max(999), count }))
      .max(500)
      .optional(),
  })
  .refine((file) => file.counters !== undefined || file.statuses !== undefined);

const LARGEST = 5_000_000;

export const counterFile: Importer = {
  id: 'counters',
  title: { fr: 'Fichier de compteurs', en: 'Counter file' },
  recognises: (_, { text }) => /^\s*\{[^{[]{0,2000}?"vigie"\s*:\s*"counters"/.test(text),
  read: async (file) => {
    const read = CounterFile.safeParse(
      statSync(file).size > LARGEST ? undefined : parsedJson(readFileSync(file, 'utf8')),
    );
    return read.success ? observationsOf(read.data) : [notSeen(counters, null, 'malformed', NOT_SO)];
  },
};

const NOT_SO = {
  fr: 'le fichier de compteurs n’a pas la forme attendue',
  en: 'the counter file has not the expected form',
};

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function observationsOf(file: z.infer<typeof CounterFile>): readonly Observation[] {
  const circumstances = file.window ? { window: file.window } : {};
  const host = hostName(file.host ?? '') ?? '';
  const answers = Object.entries(file.statuses ?? {}).map(([status, number]) => ({
    host,
    status: Number(status),
    count: number,
    mitigated: false,
  }));
  const routes = (file.routes ?? []).map(({ route, status, count: number }) => ({
    host,
    route: routeOf(route.split('?')[0] ?? ''),
    status,
    count: number,
    mitigated: false,
  }));
  const errors = {
    countedAt: 'counter' as const,
    ...errorsOf(answers, routes),
    sampling: null,
    unreadable: 0,
  };
  const own = (file.counters ?? []).map(({ id, name, value, warnAbove, criticalAbove }) => ({
    id: code(id),
    name: untrusted(name ?? id),
    value,
    warnAbove: warnAbove ?? null,
    criticalAbove: criticalAbove ?? null,
  }));
  return [
    ...(file.counters ? [seen(counters, null, { counters: own }, circumstances)] : []),
    ...(file.statuses ? [seen(httpErrors, null, errors, circumstances)] : []),
  ] as readonly Observation[]; // each was made for its kind
}
