import type { z } from 'zod';
import type { Text } from '#kernel/text.ts';

/** The five sources of a weekly checkup. */
export const SOURCES = {
  '4.1': { fr: 'Vue d’ensemble de la sécurité', en: 'Security overview' },
  '4.2': { fr: 'Règles de sécurité', en: 'Security rules' },
  '4.3': { fr: 'Événements du pare-feu', en: 'Firewall events' },
  '4.4': { fr: 'Infrastructure', en: 'Infrastructure' },
  '4.5': { fr: 'Services en arrière-plan', en: 'Back end' },
} as const satisfies Readonly<Record<string, Text>>;
export type Source = keyof typeof SOURCES;
export const SOURCE_IDS = Object.keys(SOURCES) as readonly Source[];

/** What one piece of evidence is about: one zone, one host, one account, or the whole platform. */
export type Subject = 'zone' | 'host' | 'account' | 'platform';

/** A kind of evidence that a procedure may ask for: what it is, and the shape in which every collector brings it. */
export interface Element<Payload extends z.ZodType = z.ZodType> {
  /** Also the name of its files: kebab-case. */
  readonly id: string;
  readonly source: Source;
  readonly subject: Subject;
  readonly title: Text;
  /** Where a person finds it when no collector brings it. */
  readonly byHand: Text;
  readonly payload: Payload;
}

export function defineElement<Payload extends z.ZodType>(element: Element<Payload>): Element<Payload> {
  return element;
}

export type PayloadOf<Kind extends Element> = z.infer<Kind['payload']>;
