/**
 * zod probes whether it may compile schemas with `new Function`; the content security policy says no, and the browser
 * would report each probe. It reads this setting when it is loaded, which is after this module.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
