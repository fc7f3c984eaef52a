import { accessLog } from './access-log/import.ts';
import { counterFile } from './counters/import.ts';
import { csv } from './csv/import.ts';
import { dashboardEvents } from './dashboard-events/import.ts';
import { firewallLog } from './firewall-log/import.ts';
import type { Importer } from './importer.ts';

/** Every importer, the most particular first: the first that recognises a file reads it. */
export const IMPORTERS: readonly Importer[] = [counterFile, dashboardEvents, firewallLog, accessLog, csv];
