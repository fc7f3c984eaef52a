import type { Row } from '#domain/register/register.ts';

/** The registers whose entries may be made from an answer, in the order of the study; the interview keeps them by the same names. */
export const MADE = ['scope', 'documents', 'assets', 'threats', 'vulnerabilities', 'scenarios'] as const;
export type Made = (typeof MADE)[number];

/** So long may the name of an entry be that is taken from an answer. */
const MOST = 110;

/** An entry begun with what was said: its name, its words, and where they were heard. */
export function entryFrom(register: Made, words: string, heard: string): Row {
  const name = headline(words);
  const line = words.replace(/\s+/g, ' ').trim();
  switch (register) {
    case 'scope':
      return { name, side: 'in', reason: line };
    case 'documents':
      return { name, status: 'to-request', remark: line };
    case 'assets':
      return { name, description: words };
    case 'threats':
      return { name, description: words };
    case 'vulnerabilities':
      return { name, description: words, status: 'open', observation: heard };
    case 'scenarios':
      return { title: name, consequence: words };
  }
}

/** The first sentence, cut at a word where it is long. */
export function headline(words: string): string {
  const [sentence = ''] = words.trim().split(/(?<=[.!?…])\s|\n/);
  const whole = sentence.replace(/\s+/g, ' ').replace(/[.…]+$/, '');
  if (whole.length <= MOST) return whole;
  const cut = whole.slice(0, MOST);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > MOST / 2 ? end : MOST)}…`;
}
