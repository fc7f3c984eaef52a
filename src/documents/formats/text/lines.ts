/** RFC 3676 and old habit: readers quote a mail without breaking its lines. */
const WIDTH = 76;

/**
 * A text in lines of at most 76 characters, each line end of its own kept; the first line begins with `first`, the
 * others with `rest`. A word that is longer stands alone and whole: an address must stay one.
 */
export function filled(text: string, first = '', rest = first): readonly string[] {
  return text.split('\n').flatMap((line, place) => wrapped(line, place === 0 ? first : rest, rest));
}

function wrapped(line: string, first: string, rest: string): readonly string[] {
  const lines: string[] = [];
  let current = first;
  let empty = true;
  // No-break spaces hold words together.
  for (const word of line.split(/[ \t]+/)) {
    if (!empty && [...current].length + 1 + [...word].length > WIDTH) {
      lines.push(current);
      current = rest;
      empty = true;
    }
    current += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, current];
}
