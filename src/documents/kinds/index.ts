import type { Kind } from './kind.ts';
import { riskReport } from './risk-report/kind.ts';

/** Every kind of document. */
export const KINDS: readonly Kind[] = [riskReport];
