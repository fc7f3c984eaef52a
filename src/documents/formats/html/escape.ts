/** Text as HTML text or attribute value (WHATWG HTML §13.3): nothing in it is markup. */
export function html(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as a CSS string (CSS Syntax §4.3.5): every sign that could end the string, the rule or the element is a code. */
export function cssString(text: string): string {
  const safe = text.replace(/[^\p{L}\p{N} .,·–’«»()\u00A0\u202F-]/gu, (character) => {
    return `\\${(character.codePointAt(0) ?? 0).toString(16)} `;
  });
  return `"${safe}"`;
}
