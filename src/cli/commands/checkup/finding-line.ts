import { phraseText } from '#checkup/evidence/phrase.ts';
import { shown } from '#checkup/evidence/untrusted.ts';
import type { Finding } from '#checkup/rules/finding.ts';
import { onOneLine } from '#interop/bundle/located.ts';
import { shortHash } from '#kernel/hash.ts';
import type { Language } from '#kernel/text.ts';

/** A finding on one line for a terminal: words from outside are quoted, and never obeyed. */
export function findingLine({ id, says }: Pick<Finding, 'id' | 'says'>, language: Language): string {
  const quote = (words: string) => (language === 'fr' ? `«\u00a0${words}\u00a0»` : `“${words}”`);
  const words = phraseText(says[language], language, (outside) => quote(shown(outside)));
  return `${shortHash(id)} ${onOneLine(words, 300)}`;
}
