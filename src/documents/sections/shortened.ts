/** The words up to a number of characters, ended at a word with an ellipsis: for pages whose length is promised. */
export function shortened(words: string, most: number): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  if (characters.length <= most) return line;
  const kept = characters.slice(0, most - 1).join('');
  // One long word has no place to end at.
  const end = kept.search(/\s+\S*$/u);
  return `${(end > most / 2 ? kept.slice(0, end) : kept).trimEnd()}…`;
}
