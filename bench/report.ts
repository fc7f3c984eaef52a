import { monitorEventLoopDelay } from 'node:perf_hooks';
import { renderDocx } from '#documents/formats/docx/docx.ts';
import { renderPptx } from '#documents/formats/pptx/pptx.ts';
import { boardDeck } from '#documents/kinds/board-deck/kind.ts';
import { riskReport } from '#documents/kinds/risk-report/kind.ts';
import { type Made, openPress, type Press } from '#documents/press/press.ts';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { takeSnapshot } from '#domain/dossier/snapshot.ts';
import { view } from '#domain/dossier/view.ts';
import { expect } from '#kernel/result.ts';
import { dossierOf } from './dossier.ts';
import { medianMs, print } from './measure.ts';

const TODAY = '2026-11-22';
const RUNS = 3;

/** The risk report from dossier to PDF, in a process that has made one before. */
async function benchReport(): Promise<void> {
  const goals = [
    { scenarios: 200, goal: 1500, anchor: 'CISO Assistant’s own template: 12,600 ms' },
    { scenarios: 500, goal: 4000, anchor: 'CISO Assistant’s own template: 30,000 ms, 544 MB' },
  ];
  for (const { scenarios, goal, anchor } of goals) {
    // What a large document leaves behind goes with its process; here the process is to stay warm.
    const press = openPress({ machines: 1, mostKept: Number.POSITIVE_INFINITY });
    const dossier = await dossierOf(scenarios);
    const value = await medianMs(RUNS, () => reportOf(press, dossier));
    print({ what: `Report of ${scenarios} scenarios to PDF, warm`, value, unit: 'ms', goal, anchor });
    press.close();
  }
  await benchOnce(await dossierOf(500));
  await benchOffice();
}

/** The same report to be reworked in Word, and the slides for management. */
async function benchOffice(): Promise<void> {
  const dossier = await dossierOf(200);
  const { hash } = takeSnapshot(dossier);
  const source = { view: view(dossier, TODAY), snapshot: hash, language: 'fr' as const };
  const { id } = dossier.study;
  const word = await medianMs(3, () => renderDocx(riskReport.build(source, id)));
  print({ what: 'Report of 200 scenarios to Word, warm', value: word, unit: 'ms', goal: 1000 });
  const slides = await medianMs(3, () => renderPptx(boardDeck.build(source, id)));
  const what = 'Board presentation of 200 scenarios to PowerPoint, warm';
  print({ what, value: slides, unit: 'ms', goal: 1000 });
}

/** What one report takes in a process of its own, and how long the thread that asked for it was held up meanwhile. */
async function benchOnce(dossier: Dossier): Promise<void> {
  const press = openPress({ machines: 1 });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const { memory } = await reportOf(press, dossier);
  delay.disable();
  press.close();
  print({
    what: 'Peak memory of the process that made the report of 500',
    value: memory.peak / 1e6,
    unit: 'MB',
    goal: 500,
  });
  print({
    what: 'Longest stall of the asking thread meanwhile',
    value: delay.max / 1e6,
    unit: 'ms',
    goal: 50,
  });
}

async function reportOf(press: Press, dossier: Dossier): Promise<Made> {
  const order = {
    dossier,
    today: TODAY,
    kind: 'risk-report',
    format: 'pdf',
    language: 'fr',
  } as const;
  return expect(await press.print(order), 'the report is made');
}

await benchReport();
