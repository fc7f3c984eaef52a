import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sha256Of } from '../archive/files.ts';
import { Evidence } from '../evidence/evidence.ts';
import { NOW } from '../fixtures/judged.ts';
import { smallProcedure } from '../fixtures/procedure.ts';
import { importAll } from './import.ts';

const folder = mkdtempSync(join(tmpdir(), 'vigie-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('exports are read, keep a harmless name and their hash; what nobody knows is named', async () => {
  const row = {
    action: 'block',
    datetime: '2026-11-23T07:30:00Z',
    source: 'firewallCustom',
    ruleId: 'r1',
    clientCountryName: 'FR',
    clientRequestHTTPHost: 'app.example.com',
    clientRequestPath: '/.env',
    userAgent: 'sqlmap/1.8',
  };
  const bytes = Buffer.from(JSON.stringify([row, row]));
  writeFileSync(join(folder, 'événements `x`.json'), bytes);
  writeFileSync(join(folder, 'thesis.doc'), 'nothing');

  const { evidence, unknown } = await importAll(folder, ['événements `x`.json', 'thesis.doc'], {
    now: NOW,
    procedure: smallProcedure(),
  });

  expect(unknown).toEqual(['thesis.doc']);
  expect(evidence.length).toBeGreaterThan(0);
  for (const piece of evidence) {
    expect(Evidence.safeParse(piece).success).toBe(true);
    expect(piece.provenance).toMatchObject({
      by: 'imported',
      file: { file: 'v_nements _x_.json', sha256: sha256Of(bytes), bytes: bytes.length },
    });
  }
});
