import type { CollectContext } from '../collector.ts';
import type { AllowedByDataset } from './analytics.ts';
import type { Cloudflare } from './client.ts';
import type { Windows } from './windows.ts';
import type { Zone } from './zone.ts';

/** What is read of one zone, and with what. */
export interface ZoneRead {
  readonly api: Cloudflare;
  readonly zone: Zone;
  readonly windows: Windows;
  readonly allowed: AllowedByDataset;
  readonly context: CollectContext;
}
