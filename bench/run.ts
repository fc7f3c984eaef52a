import { benchCheckup } from './checkup.ts';
import { benchColumns } from './columns.ts';
import { benchGrid } from './grid.ts';
import { benchLogs } from './logs.ts';
import { benchReport } from './report.ts';
import { benchScenarioPages } from './scenario-pages.ts';
import { benchStart } from './start.ts';
import { benchWorkbook } from './workbook.ts';

// What we promise, measured: ratios to a goal, not tests. Other work on the machine shows in the figures.
await benchColumns();
await benchStart();
await benchReport();
await benchWorkbook();
await benchLogs();
await benchScenarioPages();
await benchGrid();
await benchCheckup();
