import { readFileSync, statSync } from 'node:fs';
import { code, country, hostName } from '../../collectors/code.ts';
import { type ErrorCount, errorsOf } from '../../collectors/error-counts.ts';
import { counted, top } from '../../collectors/top.ts';
import { counters } from '../../evidence/elements/counters.ts';
import { httpErrors } from '../../evidence/elements/http-errors.ts';
import { trafficCountries } from '../../evidence/elements/traffic-countries.ts';
import { notSeen, type Observation, seen } from '../../evidence/observation.ts';
import { untrusted } from '../../evidence/untrusted.ts';
import { routeOf } from '../../logs/rankings.ts';
import type { ImportContext, Importer } from '../importer.ts';
import { asWindow, daysBefore } from '../window.ts';
import { zoneOf } from '../zone-of.ts';
import { csvRows } from './rows.ts';

type Row = Readonly<Record<string, string>>;

/** What a table is by its columns; names of columns in either language, in any order. */
interface Table {
  readonly columns: readonly string[];
  readonly read: (rows: readonly Row[], context: ImportContext) => Observation;
}

const COLUMNS: Readonly<Record<string, string>> = {
  hote: 'host',
  domaine: 'host',
  domain: 'host',
  statut: 'status',
  code: 'status',
  nombre: 'count',
  requetes: 'count',
  requests: 'count',
  chemin: 'route',
  path: 'route',
  pays: 'country',
  nom: 'name',
  valeur: 'value',
  alerte: 'warn',
  critique: 'critical',
};

const LARGEST = 20_000_000;
const MOST_ROWS = 100_000;

/** Tables of figures: countries of the traffic, errors by host and status, counters of one’s own. */
export const csv: Importer = {
  id: 'csv',
  title: { fr: 'Tableau (CSV)', en: 'Table (CSV)' },
  recognises: (name, { text }) =>
    /\.(csv|tsv)$/i.test(name) && tableOf(columnsOf(csvRows(text)[0] ?? [])) !== undefined,
  read,
};

async function read(file: string, context: ImportContext): Promise<readonly Observation[]> {
  if (statSync(file).size > LARGEST) return [notSeen(counters, null, 'malformed', TOO_LARGE)];
  const [header = [], ...lines] = csvRows(readFileSync(file, 'utf8').replace(/^\u{feff}/u, ''));
  const columns = columnsOf(header);
  const rows = lines
    .slice(0, MOST_ROWS)
    .map((line) => Object.fromEntries(columns.map((name, place) => [name, line[place]?.trim() ?? ''])));
  const table = tableOf(columns);
  return table ? [table.read(rows, context)] : [];
}

const TOO_LARGE = { fr: 'le tableau est plus grand que permis', en: 'the table is larger than allowed' };

function columnsOf(header: readonly string[]): readonly string[] {
  return header.map((name) => {
    const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').trim().toLowerCase();
    return Object.hasOwn(COLUMNS, plain) ? (COLUMNS[plain] ?? plain) : plain;
  });
}

function tableOf(columns: readonly string[]): Table | undefined {
  return TABLES.find((table) => table.columns.every((name) => columns.includes(name)));
}

/** `1 234`, `1,234` and `1234` are one number; what is none counts as nothing read. */
function numberOf(text: string | undefined): number | undefined {
  const plain = (text ?? '').replaceAll(/[\s\u00a0\u202f]/g, '').replace(/,(?=\d{3}\b)/g, '');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

const TABLES: readonly Table[] = [
  { columns: ['host', 'status', 'count'], read: errorsIn },
  { columns: ['country', 'count'], read: countriesIn },
  { columns: ['name', 'value'], read: countersIn },
];

function errorsIn(rows: readonly Row[], { now }: ImportContext): Observation {
  const counts = rows.flatMap((row): (ErrorCount & { route: string })[] => {
    const [status, count] = [numberOf(row.status), numberOf(row.count)];
    if (status === undefined || count === undefined) return [];
    const route = routeOf(row.route?.split('?')[0] ?? '');
    return [{ host: hostName(row.host ?? '') ?? '', status, count, route, mitigated: false }];
  });
  const payload = {
    countedAt: 'counter' as const,
    ...errorsOf(
      counts,
      counts.filter(({ route }) => route !== ''),
    ),
    sampling: null,
    unreadable: rows.length - counts.length,
  };
  return seen(httpErrors, null, payload, { window: asWindow(daysBefore(now, 7)) });
}

function countriesIn(rows: readonly Row[], { now, procedure }: ImportContext): Observation {
  const read = rows.flatMap((row) => {
    const count = numberOf(row.count);
    return count === undefined ? [] : [{ key: country(row.country ?? ''), count }];
  });
  const byCountry = counted(
    read,
    ({ key }) => key,
    ({ count }) => count,
  );
  const total = read.reduce((sum, { count }) => sum + count, 0);
  const payload = { requests: Math.round(total), countries: top(byCountry, (key) => key) };
  return seen(trafficCountries, zoneOf(undefined, procedure), payload, {
    window: asWindow(daysBefore(now, 7)),
  });
}

function countersIn(rows: readonly Row[]): Observation {
  const own = rows.slice(0, 500).flatMap((row) => {
    const value = numberOf(row.value);
    if (value === undefined || !row.name) return [];
    const bounds = { warnAbove: numberOf(row.warn) ?? null, criticalAbove: numberOf(row.critical) ?? null };
    return [{ id: code(row.id || row.name), name: untrusted(row.name), value, ...bounds }];
  });
  if (own.length === 0) return notSeen(counters, null, 'malformed', NO_NUMBER);
  const because = {
    fr: `${rows.length - own.length} lignes illisibles`,
    en: `${rows.length - own.length} lines not readable`,
  };
  const coverage = own.length < rows.length ? { coverage: { share: own.length / rows.length, because } } : {};
  return seen(counters, null, { counters: own }, coverage);
}

const NO_NUMBER = { fr: 'le tableau n’a aucun nombre lisible', en: 'the table has no readable number' };
