import type { Format } from './format.ts';
import { markdown } from './markdown/markdown.ts';

/** Every format. */
export const FORMATS: readonly Format[] = [markdown];
