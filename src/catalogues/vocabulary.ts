import { z } from 'zod';
import type { Text } from '#kernel/text.ts';

type Vocabulary = Readonly<Record<string, Text>>;

/** One word of a vocabulary. */
export function oneOf<const Words extends Vocabulary>(words: Words) {
  return z.enum(keysOf(words));
}

/** Words of a vocabulary, each once. */
export function someOf<const Words extends Vocabulary>(words: Words) {
  return z.array(oneOf(words)).refine((list) => new Set(list).size === list.length, {
    params: { message: { fr: 'chaque mot une seule fois', en: 'each word only once' } },
  });
}

function keysOf<Words extends Vocabulary>(words: Words) {
  // Object.keys forgets the literal types that the caller gave.
  return Object.keys(words) as [keyof Words & string, ...(keyof Words & string)[]];
}
