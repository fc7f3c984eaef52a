import { closeCompiler } from '#documents/formats/pdf/compile.ts';
import { renderPdf } from '#documents/formats/pdf/pdf.ts';
import { riskReport } from '#documents/kinds/risk-report/kind.ts';
import { takeSnapshot } from '#domain/dossier/snapshot.ts';
import { view } from '#domain/dossier/view.ts';
import { dossierOf } from './dossier.ts';
import { medianMs, print } from './measure.ts';

const TODAY = '2026-11-22';

/** The risk report from dossier to PDF, in a process that has made one before. */
export async function benchReport(): Promise<void> {
  const goals = [
    { scenarios: 200, goal: 1500, anchor: 'CISO Assistant’s own template: 12,600 ms' },
    { scenarios: 500, goal: 4000, anchor: 'CISO Assistant’s own template: 30,000 ms, 544 MB' },
  ];
  for (const { scenarios, goal, anchor } of goals) {
    const dossier = await dossierOf(scenarios);
    const { hash } = takeSnapshot(dossier);
    const value = await medianMs(3, () =>
      renderPdf(
        riskReport.build({ view: view(dossier, TODAY), snapshot: hash, language: 'fr' }, dossier.study.id),
      ),
    );
    print({ what: `Report of ${scenarios} scenarios to PDF, warm`, value, unit: 'ms', goal, anchor });
  }
  print({
    what: 'Memory of the process after the report of 500',
    value: process.memoryUsage.rss() / 1e6,
    unit: 'MB',
    goal: 500,
  });
  await closeCompiler();
}
