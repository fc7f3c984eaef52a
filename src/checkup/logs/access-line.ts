const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
const BRACKET = 0x5b;
const BRACKET_END = 0x5d;
const QUESTION = 0x3f;
const ZERO = 0x30;
/** `20/Nov/2026:08:15:30 +0100`. */
const TIME = 26;

/** Where the parts of a line of an access log stand. */
export interface AccessLine {
  time: number;
  timeEnd: number;
  path: number;
  pathEnd: number;
  status: number;
  agent: number;
  agentEnd: number;
}

export function accessLine(): AccessLine {
  return { time: 0, timeEnd: 0, path: 0, pathEnd: 0, status: 0, agent: 0, agentEnd: 0 };
}

/**
 * Reads a line in the common or combined format, or Traefik’s, which goes on after it:
 * `addr - user [time] "request" status bytes "referer" "agent"`. False when it is not one.
 *
 * The user’s name is the client’s to choose, brackets and spaces included; servers escape quotes in it. So the first
 * quote opens the request, and the time is what stands right before it.
 */
export function readAccessLine(bytes: Uint8Array, start: number, end: number, into: AccessLine): boolean {
  const request = indexOf(bytes, QUOTE, start, end);
  const opening = request - 3 - TIME;
  if (request < 0 || opening <= start) return false;
  if (bytes[opening] !== BRACKET || bytes[request - 2] !== BRACKET_END) return false;
  const requestEnd = closingQuote(bytes, request + 1, end);
  if (requestEnd < 0) return false;
  into.status = statusAt(bytes, requestEnd + 2, end);
  if (into.status < 0) return false;
  into.time = opening + 1;
  into.timeEnd = request - 2;
  readTarget(bytes, request + 1, requestEnd, into);
  readAgent(bytes, requestEnd + 5, end, into);
  return true;
}

/** The status of three digits at a place, or -1. */
export function statusAt(bytes: Uint8Array, at: number, end: number): number {
  if (at + 3 > end || (at + 3 < end && bytes[at + 3] !== SPACE)) return -1;
  let status = 0;
  for (let i = at; i < at + 3; i += 1) {
    const digit = (bytes[i] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    status = status * 10 + digit;
  }
  return status;
}

/** The path of `GET /path?query HTTP/1.1`; empty when the request is not one (a handshake sent to the wrong port). */
function readTarget(bytes: Uint8Array, start: number, end: number, into: AccessLine): void {
  const space = indexOf(bytes, SPACE, start, end);
  into.path = space < 0 ? end : space + 1;
  into.pathEnd = space < 0 ? end : pathEnd(bytes, into.path, end);
}

/** Where a path ends: at its query, or at the space before the protocol. */
export function pathEnd(bytes: Uint8Array, start: number, end: number): number {
  let i = start;
  while (i < end && bytes[i] !== QUESTION && bytes[i] !== SPACE) i += 1;
  return i;
}

function readAgent(bytes: Uint8Array, at: number, end: number, into: AccessLine): void {
  const referer = indexOf(bytes, QUOTE, at, end);
  const refererEnd = referer < 0 ? -1 : closingQuote(bytes, referer + 1, end);
  const agent = refererEnd < 0 ? -1 : indexOf(bytes, QUOTE, refererEnd + 1, end);
  const agentEnd = agent < 0 ? -1 : closingQuote(bytes, agent + 1, end);
  into.agent = agentEnd < 0 ? end : agent + 1;
  into.agentEnd = agentEnd < 0 ? end : agentEnd;
}

function closingQuote(bytes: Uint8Array, at: number, end: number): number {
  for (let i = at; i < end; i += 1) {
    if (bytes[i] === QUOTE) return i;
    if (bytes[i] === BACKSLASH) i += 1;
  }
  return -1;
}

function indexOf(bytes: Uint8Array, byte: number, start: number, end: number): number {
  for (let i = start; i < end; i += 1) if (bytes[i] === byte) return i;
  return -1;
}
