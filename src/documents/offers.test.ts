import { beforeAll, describe, expect, it } from 'vitest';
import { view } from '#domain/dossier/view.ts';
import { readBundle } from '#interop/bundle/read.ts';
import { expect as certain } from '#kernel/result.ts';
import { FORMATS } from './formats/index.ts';
import { KINDS } from './kinds/index.ts';
import type { Kind, Source } from './kinds/kind.ts';
import { ASSET, SCENARIO, type Subject } from './kinds/subject.ts';
import { fileName, formatsOf, offerOf, offers, subjectOf } from './offers.ts';

let source: Source;

beforeAll(async () => {
  const { dossier } = certain(await readBundle('samples/fintech'), 'the sample is whole');
  source = { view: view(dossier, '2026-11-22'), snapshot: 'f'.repeat(64), language: 'fr' };
});

function kindLike(changes: Partial<Kind>): Kind {
  const [kind] = KINDS;
  if (!kind) throw new Error('there is no kind at all');
  return { ...kind, ...changes };
}

function kindAbout(subject: Subject): Kind {
  return kindLike({ id: 'sheet', subject });
}

describe('the documents that exist', () => {
  it('are all kinds, each in one format at least', () => {
    for (const kind of KINDS) expect(formatsOf(kind), kind.id).not.toEqual([]);
    expect(new Set(offers().map(({ kind }) => kind))).toEqual(new Set(KINDS));
  });

  it('are in formats that write their model, and that exist under the id that the kind names', () => {
    for (const { kind, format } of offers()) expect(format.writes[kind.model]).toBeTypeOf('function');
    const ids = FORMATS.map(({ id }) => id);
    for (const { formats = [] } of KINDS) expect(ids).toEqual(expect.arrayContaining([...formats]));
  });

  it('do not include a format that writes another model, and the refusal names those that do exist', () => {
    const kind = kindLike({ model: 'workbook' });
    const [format] = FORMATS;
    if (!format) throw new Error('there is no format at all');

    expect(formatsOf(kind)).not.toContain(format);
    expect(offerOf(kind, format)).toMatchObject({
      ok: false,
      refusals: [{ code: 'no-such-document', path: ['format'], found: 'pdf' }],
    });
  });

  it('leave out the formats that make no sense for a kind', () => {
    const kind = kindLike({ formats: ['markdown'] });
    const pdf = FORMATS.find(({ id }) => id === 'pdf');

    expect(formatsOf(kind).map(({ id }) => id)).toEqual(['markdown']);
    const refused = pdf && offerOf(kind, pdf);
    expect(refused).toMatchObject({
      refusals: [{ message: { fr: expect.stringContaining('formats possibles : md') } }],
    });
  });
});

describe('what a document is about', () => {
  it('is the whole study, unless its kind says otherwise', () => {
    expect(subjectOf(kindLike({}), source, undefined)).toEqual({
      ok: true,
      value: source.view.dossier.study.id,
    });
    expect(subjectOf(kindLike({}), source, 'A-01')).toMatchObject({
      refusals: [{ code: 'not-expected', path: ['subject'], found: 'A-01' }],
    });
  });

  it.each([ASSET, SCENARIO])('is one row that is in the dossier: $id', (subject) => {
    const [first] = subject.of(source.view);

    expect(subjectOf(kindAbout(subject), source, first?.id)).toEqual({ ok: true, value: first?.id });
    expect(subjectOf(kindAbout(subject), source, 'nowhere')).toMatchObject({
      refusals: [
        {
          code: 'unknown-subject',
          found: 'nowhere',
          message: { fr: expect.stringContaining(`${first?.id}, `) },
        },
      ],
    });
    expect(subjectOf(kindAbout(subject), source, undefined)).toMatchObject({
      refusals: [{ code: 'missing', path: ['subject'] }],
    });
  });

  it('stands in the name of the file', () => {
    const [format] = FORMATS;
    if (!format) throw new Error('there is no format at all');

    expect(fileName({ kind: kindLike({}), format }, 'fr', 'whatever')).toBe('risk-report.fr.pdf');
    expect(fileName({ kind: kindAbout(ASSET), format }, 'en', 'A-01')).toBe('sheet.A-01.en.pdf');
  });
});
