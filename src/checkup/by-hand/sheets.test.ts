import { describe, expect, it } from 'vitest';
import { ELEMENTS } from '../evidence/elements/index.ts';
import { seal } from '../evidence/seal.ts';
import { smallProcedure } from '../fixtures/procedure.ts';
import { fill, type Typed } from './fill.ts';
import { sheetOf } from './index.ts';
import type { Sheet, SheetField, Simple } from './sheet.ts';

const SHEETS = ELEMENTS.flatMap(({ id }) => sheetOf(id) ?? []);
const CONTEXT = {
  procedure: smallProcedure(),
  now: new Date('2026-11-23T08:00:00Z'),
  subject: null,
};
const DECLARED = { by: 'declared', who: 'Camille Roy', on: '2026-11-23' } as const;

/** What a person might type into a field. */
function typedInto(field: Simple): string {
  switch (field.kind) {
    case 'count':
      return '1 250';
    case 'day':
      return '2026-11-20';
    case 'host':
      return 'https://www.example.com/path';
    case 'choice':
      return field.options[0]?.id ?? '';
    case 'line':
      return '<b>Rôle</b> `x` 203.0.113.9';
  }
}

function typed(fields: readonly SheetField[]): Typed {
  return Object.fromEntries(
    fields.map((field) => {
      if (field.kind !== 'rows') return [field.id, typedInto(field)];
      return [field.id, [Object.fromEntries(field.columns.map((one) => [one.id, typedInto(one)])), {}]];
    }),
  );
}

function read(sheet: Sheet, given: Typed) {
  const filled = fill(sheet, given);
  if (!filled.ok) throw new Error(JSON.stringify(filled.refusals));
  return sheet.read(filled.value, CONTEXT).map((one) => seal(one, DECLARED));
}

describe('Typed by hand', () => {
  it.each(SHEETS.map((sheet) => [sheet.element.id, sheet] as const))(
    '%s is evidence of its kind, reduced as any other',
    (id, sheet) => {
      const pieces = read(sheet, typed(sheet.fields));

      expect(pieces.map(({ kind, outcome }) => [kind, outcome])).toEqual(pieces.map(() => [id, 'seen']));
      expect(pieces.length).toBeGreaterThan(0);
      expect(JSON.stringify(pieces)).not.toContain('203.0.113.9');
    },
  );

  it.each(SHEETS.filter(({ none }) => none).map((sheet) => [sheet.element.id, sheet] as const))(
    '%s may be looked for and not be there',
    (_, sheet) => {
      const pieces = (sheet.none?.(CONTEXT) ?? []).map((one) => seal(one, DECLARED));

      expect(pieces.map(({ outcome }) => outcome)).toEqual(['absent']);
    },
  );

  it('covers every element that a first procedure requires', () => {
    const required = SHEETS.map(({ element }) => element.id);

    expect(required).toEqual(
      expect.arrayContaining([
        'threats-blocked',
        'requests-served',
        'traffic-countries',
        'traffic-bots',
        'deployed-rules',
        'execution-order',
        'recently-modified-rules',
        'firewall-events-24h',
        'firewall-events-7d',
        'event-countries',
        'event-user-agents',
        'event-endpoints',
        'exposed-domains',
        'environment-separation',
        'stripe-webhooks',
        'email-webhooks',
        'http-errors',
      ]),
    );
  });
});

describe('A sheet', () => {
  const wrong = (id: string, given: Typed) => {
    const sheet = sheetOf(id);
    const filled = sheet && fill(sheet, given);
    return filled?.ok === false ? filled.refusals.map(({ path, code }) => [path.join('.'), code]) : [];
  };

  it('says of each field what is wrong, by its place', () => {
    const hosts = [
      { host: 'pas un hôte', requests: '10', errors4xx: 'beaucoup', errors5xx: '' },
      { host: 'www.example.com', requests: '1,250', errors4xx: '1.250', errors5xx: '0' },
    ];

    expect(wrong('http-errors', { hosts })).toEqual([
      ['hosts.0.host', 'not-a-host'],
      ['hosts.0.errors4xx', 'not-a-number'],
      ['hosts.0.errors5xx', 'missing'],
    ]);
    expect(wrong('http-errors', { hosts: [{}] })).toEqual([['hosts', 'missing']]);
    expect(wrong('threats-blocked', { mitigated: '-3' })).toEqual([['mitigated', 'not-a-number']]);
  });

  it.each(['1 250', '1 250', '1,250', '1.250', '1250'])(
    'reads “%s” as a number of either language',
    (text) => {
      const sheet = sheetOf('threats-blocked');
      const filled = sheet && fill(sheet, { mitigated: text });

      expect(filled).toMatchObject({ ok: true, value: { values: { mitigated: 1250 } } });
    },
  );
});
