import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerOf } from '#domain/dossier/registers.ts';
import { line, object, reference, references } from '#domain/register/field.ts';
import { REGISTER_IDS } from '#domain/register/names.ts';
import { ALL_TABLES, BOOKKEEPING, describeTable } from './registers/table.ts';
import { type Catalogue, drift, readCatalogue } from './testing/drift.ts';
import { type TestStore, testStore } from './testing/store.ts';

const WORDS = { fr: 'Essai', en: 'Trial' };

let tested: TestStore;
let catalogue: Catalogue;

beforeAll(async () => {
  tested = await testStore();
  catalogue = await tested.asOwner(undefined, readCatalogue);
});
afterAll(() => tested.stop());

describe('The tables of the registers', () => {
  it.each(ALL_TABLES.map((table) => [table.name, table] as const))(
    '%s has a column for each field, of its type, and nothing else',
    (_, table) => {
      expect(drift(table, catalogue)).toEqual([]);
    },
  );

  it('name a field that somebody adds without a migration', () => {
    const assets = registerOf('assets');
    const fields = {
      ...assets.fields,
      nickName: line(WORDS),
      keeper: reference(WORDS, 'roles'),
      seenBy: references(WORDS, 'roles'),
      review: object(WORDS, { by: reference(WORDS, 'roles') }),
    };

    const found = drift(describeTable({ ...assets, fields }), catalogue);

    expect(found).toEqual([
      'assets.review_by has no column: a migration must add “review_by” (text generated)',
      'assets.nickName has no column: a migration must add “nick_name” (jsonb not null)',
      'assets.keeper has no column: a migration must add “keeper” (text not null)',
      'assets.review has no column: a migration must add “review” (jsonb not null)',
      'assets.keeper has no foreign key with organisation and dossier',
      'assets.review.by has no foreign key with organisation and dossier',
      'assets.seenBy has no table of links: a migration must make “assets_seen_by”',
    ]);
  });

  it('name a column whose field is gone, and one whose field has changed its shape', () => {
    const threats = registerOf('threats');
    const { catalogue: _, ...fields } = threats.fields;

    const found = drift(describeTable({ ...threats, fields: { ...fields, family: line(WORDS) } }), catalogue);

    expect(found).toEqual([
      'threats.family must be jsonb not null, its column is text not null',
      'threats.catalogue is a column without a field',
    ]);
  });

  it('are all there is in the schema public, beside those that are named here', () => {
    const others = [
      'organisation',
      'dossier',
      'risks',
      'risk_titles',
      'views',
      'journal',
      'journal_head',
      'snapshots',
      'attachment_contents',
      'checkup_reports',
      'finding_links',
      'checkup_procedures',
      'connector_secrets',
      'checkup_turns',
    ];
    const registers = ALL_TABLES.flatMap((table) => [table.name, ...table.links.map((link) => link.name)]);

    const found = new Set(catalogue.columns.map((column) => column.table));

    expect([...found].sort()).toEqual([...registers, ...others].sort());
  });
});

describe('The registers', () => {
  it('give no field a name that every row has already', () => {
    const taken = new Set(Object.keys(BOOKKEEPING));

    const clashes = ALL_TABLES.flatMap(({ name, columns }) =>
      columns.filter((column) => taken.has(column.name)).map((column) => `${name}.${column.field}`),
    );

    expect(clashes).toEqual([]);
  });

  it('point by columns to earlier registers or themselves only, which whole dossiers are written in the order of', () => {
    const later = ALL_TABLES.flatMap(({ id, name, columns, inner }) =>
      [...columns, ...inner]
        .filter(({ to }) => to !== undefined && REGISTER_IDS.indexOf(to) > REGISTER_IDS.indexOf(id))
        .map((column) => `${name}.${column.name}`),
    );

    // The foreign key of the logo waits for the end of the transaction (migration 0010).
    expect(later).toEqual(['company.identity_logo']);
  });
});
