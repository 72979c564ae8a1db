// Asks the schema library not to try `new Function`: our policy refuses it, and the browser would report each try.
globalThis.__zod_globalConfig = { jitless: true };
