import { registerHooks } from 'node:module';

// Loaded before the command line: the commands that promise to need no database and no server may not even look there.
registerHooks({
  load(url, context, next) {
    if (/\/src\/(store|server|actions|web)\//.test(url)) throw new Error(`the command line loaded ${url}`);
    return next(url, context);
  },
});
