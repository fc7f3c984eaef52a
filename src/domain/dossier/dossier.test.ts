import { describe, expect, test } from 'vitest';
import { changed, first, smallDossier } from '../../../tests/dossiers/small.ts';
import { changes } from './changes.ts';
import { readDossier } from './dossier.ts';
import { takeSnapshot } from './snapshot.ts';

function refusalsOf(dossier: unknown) {
  const read = readDossier(dossier);
  return read.ok ? [] : read.refusals;
}

describe('a dossier at the door', () => {
  test('a reference that leads nowhere is refused with its path and its register', () => {
    const refusals = refusalsOf(
      changed((dossier) => Object.assign(first(dossier.scenarios), { threat: 'ghost' })),
    );

    expect(refusals).toEqual([
      {
        code: 'unknown-reference',
        path: ['scenarios', 0, 'threat'],
        found: 'ghost',
        message: {
          fr: '« ghost » n’existe pas dans le registre « Menaces »',
          en: '“ghost” does not exist in the register “Threats”',
        },
      },
    ]);
  });

  test('a reference inside a rating is checked too', () => {
    const refusals = refusalsOf(
      changed((dossier) => Object.assign(first(dossier.evaluations).current ?? {}, { criteria: 'C9' })),
    );

    expect(refusals.map(({ path }) => path)).toEqual([['evaluations', 0, 'current', 'criteria']]);
  });

  test('two rows with one id are one too many', () => {
    const refusals = refusalsOf(
      changed((dossier) => dossier.assets.push(structuredClone(first(dossier.assets)))),
    );

    expect(refusals.map(({ code, path }) => [code, path])).toEqual([['duplicate-id', ['assets', 2, 'id']]]);
  });

  test('a scenario without asset, threat or vulnerability is no scenario', () => {
    for (const broken of [{ assets: [] }, { threat: undefined }, { vulnerabilities: [] }]) {
      const refusals = refusalsOf(changed((dossier) => Object.assign(first(dossier.scenarios), broken)));

      expect(refusals.length).toBeGreaterThan(0);
      expect(refusals[0]?.path.slice(0, 2)).toEqual(['scenarios', 0]);
    }
  });

  test('a field that does not exist is refused by its name', () => {
    const refusals = refusalsOf(
      changed((dossier) => Object.assign(first(dossier.assets), { colour: 'red' })),
    );

    expect(refusals).toMatchObject([{ code: 'unknown-field', path: ['assets', 0, 'colour'] }]);
  });

  test('a wording in one language only is refused where the other is missing', () => {
    const refusals = refusalsOf(
      changed((dossier) => Object.assign(first(dossier.assets), { name: { fr: 'Serveur' } })),
    );

    expect(refusals).toMatchObject([
      {
        code: 'missing',
        path: ['assets', 0, 'name', 'en'],
        message: { fr: 'une valeur est attendue, il n’y en a pas' },
      },
    ]);
  });

  test('a choice that nobody made is missing, not wrong', () => {
    const [refusal] = refusalsOf(
      changed((dossier) => Object.assign(first(dossier.assets), { category: undefined })),
    );

    expect(refusal).toMatchObject({ code: 'missing', path: ['assets', 0, 'category'] });
  });

  test('the value that was found and the values that would be right are both named', () => {
    const [refusal] = refusalsOf(
      changed((dossier) => Object.assign(first(dossier.assets), { category: 'printer' })),
    );

    expect(refusal?.found).toBe('printer');
    expect(refusal?.message.fr).toContain('"hardware"');
  });
});

describe('a snapshot', () => {
  test('does not depend on the order of rows and keys', () => {
    const shuffled = changed((dossier) => dossier.assets.reverse());

    expect(takeSnapshot(shuffled).hash).toBe(takeSnapshot(smallDossier()).hash);
  });

  test('changes with every field', () => {
    const other = changed((dossier) => Object.assign(first(dossier.assets), { availability: 1 }));

    expect(takeSnapshot(other).hash).not.toBe(takeSnapshot(smallDossier()).hash);
  });

  test('reads back as the dossier', () => {
    const { json } = takeSnapshot(smallDossier());

    expect(readDossier(JSON.parse(json))).toEqual({ ok: true, value: smallDossier() });
  });
});

describe('two states of a dossier', () => {
  test('that are the same have no changes', () => {
    expect(changes(smallDossier(), smallDossier())).toEqual([]);
  });

  test('differ by new, changed and gone rows', () => {
    const after = changed((dossier) => {
      Object.assign(first(dossier.assets), { availability: 1 });
      dossier.threats.push({ ...structuredClone(first(dossier.threats)), id: 'fire' });
      dossier.interviews.pop();
    });

    const found = changes(smallDossier(), after);

    expect(found.map(({ kind, register, key }) => [kind, register, key])).toEqual([
      ['gone', 'interviews', 'I-1'],
      ['changed', 'assets', 'client-data'],
      ['new', 'threats', 'fire'],
    ]);
    expect(found.find(({ kind }) => kind === 'changed')).toMatchObject({
      fields: [{ field: 'availability', before: 3, after: 1 }],
    });
  });
});
