import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rowsOf } from '#domain/dossier/dossier.ts';
import { ALL_REGISTERS, registerOf } from '#domain/dossier/registers.ts';
import type { RegisterId } from '#domain/register/names.ts';
import { arbitraryDossier } from '../../../tests/dossiers/arbitrary.ts';
import { type JsonSchema, registerSchema } from './register-schema.ts';

const FORMAT = { key: 'vigie', version: 1 };

describe('The JSON Schema of a file of a bundle', () => {
  it('takes what the house takes', () => {
    const schemas = new Map(ALL_REGISTERS.map((register) => [register.id, readerOf(register.id)]));

    fc.assert(
      fc.property(arbitraryDossier(), (dossier) => {
        for (const register of ALL_REGISTERS) {
          const rows = rowsOf(dossier, register.id);
          const file = register.id === 'study' ? { vigie: 1, ...rows[0] } : register.single ? rows[0] : rows;

          const read = schemas.get(register.id)?.safeParse(file);

          expect(read?.error?.issues ?? []).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['an unknown field', { ownr: 'direction' }],
    ['a value that is no choice', { category: 'hardwear' }],
    ['a level beyond the scale', { integrity: 6 }],
    ['an id with a space', { id: 'mes portables' }],
    ['a reference that stands twice', { dependsOn: ['a', 'a'] }],
  ])('refuses %s', (_, wrong) => {
    const asset = { id: 'a', name: 'A', kind: 'primary', category: 'data', personalData: 'none' };

    expect(readerOf('assets').safeParse([asset]).success).toBe(true);
    expect(readerOf('assets').safeParse([{ ...asset, ...wrong }]).success).toBe(false);
  });

  it('lets an empty file be an empty register, but not the criteria', () => {
    expect(readerOf('assets').safeParse(null).success).toBe(true);
    expect(readerOf('criteria').safeParse(null).success).toBe(false);
    expect(readerOf('criteria').safeParse([]).success).toBe(false);
  });

  it('lets prose stand in a Markdown file, and asks the study for its format', () => {
    const company = { id: 'a', activity: 'Conseil', people: 3 };

    expect(readerOf('company').safeParse(company).success).toBe(true);
    expect((schemaOf('study').required as string[])[0]).toBe('vigie');
  });

  it('says each field and each choice in both languages', () => {
    const { properties } = schemaOf('assets').items as { properties: Record<string, JsonSchema> };

    expect(properties.category?.description).toContain('Catégorie — Category');
    expect(properties.category?.enumDescriptions).toContain('Machines et équipements — Hardware');
    expect(properties.owner?.description).toContain('roles.yaml');
  });
});

function schemaOf(id: RegisterId): JsonSchema {
  return registerSchema(registerOf(id), FORMAT);
}

/** The schema read back by another reader than the one that it was made from. */
function readerOf(id: RegisterId): z.ZodType {
  return z.fromJSONSchema(JSON.parse(JSON.stringify(schemaOf(id))));
}
