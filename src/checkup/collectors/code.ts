import { sha256, shortHash } from '#kernel/hash.ts';
import { Code, Country, Host } from '../evidence/shapes.ts';

/** A word of a protocol as evidence may hold it; one that is none becomes the hash of itself, so that it stays the same. */
export function code(word: string): string {
  return Code.safeParse(word).success ? word : `x-${shortHash(sha256(word))}`;
}

export function codeOrNull(word: string | null | undefined): string | null {
  return word === null || word === undefined || word === '' ? null : code(word);
}

/** A country as ISO writes it, or `XX` where the source does not know. */
export function country(word: string): string {
  const upper = word.toUpperCase();
  return Country.safeParse(upper).success ? upper : 'XX';
}

/** A host name in lower case without port or last dot; null for what is none. */
export function hostName(text: string): string | null {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/:\d{1,5}$/, '')
    .replace(/\.$/, '');
  return Host.safeParse(host).success ? host : null;
}

/** An instant as evidence writes it, or null for what is no time. */
export function instant(text: string | number | null | undefined): string | null {
  if (text === null || text === undefined || text === '') return null;
  const date = new Date(typeof text === 'number' ? text * 1000 : text);
  return Number.isNaN(date.getTime()) ? null : secondsOf(date);
}

/** An instant to the second, in UTC. */
export function secondsOf(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
