import { writeWorkbook } from '#documents/formats/xlsx/write.ts';
import { registersWorkbook } from '#documents/kinds/registers-workbook/kind.ts';
import { takeSnapshot } from '#domain/dossier/snapshot.ts';
import { view } from '#domain/dossier/view.ts';
import { dossierOf } from './dossier.ts';
import { medianMs, print } from './measure.ts';

/** The workbook of a dossier with some five thousand rows in its registers, from model to file. */
async function benchWorkbook(): Promise<void> {
  const dossier = await dossierOf(1400);
  const source = {
    view: view(dossier, '2026-11-22'),
    snapshot: takeSnapshot(dossier).hash,
    language: 'fr',
  } as const;
  const workbook = registersWorkbook.build(source, dossier.study.id);
  const rows = workbook.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const value = await medianMs(3, () => writeWorkbook(workbook));
  print({ what: `Workbook of ${rows.toLocaleString('en')} rows to XLSX`, value, unit: 'ms', goal: 1000 });
}

await benchWorkbook();
