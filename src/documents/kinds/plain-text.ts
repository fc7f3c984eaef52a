import type { Content } from '../model/builder.ts';

/** The words of a content, without what says how they look; slides and mails have no runs. */
export function plainText(content: Content): string {
  const parts = typeof content === 'string' || 'kind' in content ? [content] : content;
  return parts.map((part) => (typeof part === 'string' ? part : 'text' in part ? part.text : '')).join('');
}
