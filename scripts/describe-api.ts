import { writeFileSync } from 'node:fs';
import { ACTIONS } from '#actions/index.ts';
import { openApi } from '#server/openapi.ts';
import { VERSION } from '#server/version.ts';

// The description that the server gives at /api/openapi.json, published with the sources; a house test compares the two.
const file = new URL('../docs/openapi.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(openApi(ACTIONS, VERSION), null, 2)}\n`);
