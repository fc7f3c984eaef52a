import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import type { Refusal } from '#kernel/result.ts';
import type { House } from '../house.ts';
import { problem } from '../problem.ts';

/** Headers on every answer: nothing from elsewhere, no framing, no guessing of types, no referrer. */
export function headers(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      // The interface library sets style attributes; scripts stay strict.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: false,
  });
}

/** Answers of the API are of one person and one moment: nobody keeps them. */
export function noStore(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    context.res.headers.set('cache-control', 'no-store');
  };
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A write must come from our own pages, or from a program that is no browser (which sends no Origin). */
export function sameOrigin(house: House): MiddlewareHandler {
  return async (context, next) => {
    if (SAFE.has(context.req.method)) return next();
    const origin = context.req.header('origin');
    const site = context.req.header('sec-fetch-site');
    const foreign = origin !== undefined && !house.origins.includes(origin);
    if (foreign || site === 'cross-site') return problem(context, [wrongOrigin(origin)]);
    return next();
  };
}

/** Refuses a body larger than so many bytes before reading it. */
export function atMost(bytes: number): MiddlewareHandler {
  return bodyLimit({ maxSize: bytes, onError: (context: Context) => problem(context, [tooLarge(bytes)]) });
}

function wrongOrigin(origin: string | undefined): Refusal {
  return {
    code: 'wrong-origin',
    path: [],
    found: origin,
    message: {
      fr: 'cette demande ne vient pas des pages de Vigie ; ouvrez l’adresse que le serveur a affichée',
      en: 'this request does not come from Vigie’s own pages; open the address that the server printed',
    },
  };
}

function tooLarge(bytes: number): Refusal {
  const megabytes = Math.round(bytes / 1_000_000);
  return {
    code: 'too-large',
    path: [],
    message: { fr: `au plus ${megabytes} Mo`, en: `at most ${megabytes} MB` },
  };
}
