import { plural } from '#kernel/text.ts';
import { type Phrases, phrase } from '../evidence/phrase.ts';

interface Forms {
  readonly one: string;
  readonly many: string;
}

/** A count with its noun, as each language agrees them: `1 webhook`, `2 webhooks`. */
export function counted(count: number, fr: Forms, en: Forms): Phrases {
  return {
    fr: phrase`${count} ${plural(count, 'fr', fr.one, fr.many)}`,
    en: phrase`${count} ${plural(count, 'en', en.one, en.many)}`,
  };
}

const WEBHOOK: Forms = { one: 'webhook', many: 'webhooks' };

export function webhooksCounted(count: number): Phrases {
  return counted(count, WEBHOOK, WEBHOOK);
}
