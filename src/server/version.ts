import { readFileSync } from 'node:fs';

// package.json stands two folders up, in the checkout and in the package.
const file = new URL('../../package.json', import.meta.url);

/** The version of Vigie, as published. */
export const VERSION: string = JSON.parse(readFileSync(file, 'utf8')).version;
