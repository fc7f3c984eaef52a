/** Comments, block strings and strings: what stands in them is no word of the language. */
const SILENT = /#[^\n\r]*|"""(?:[^"\\]|\\.|"(?!""))*"""|"(?:[^"\\\n\r]|\\.)*"/gs;

/**
 * True for a document of GraphQL whose definitions are all queries or fragments (GraphQL §2.3). A mutation and a
 * subscription are none, and neither is what cannot be read.
 */
export function isQuery(document: string): boolean {
  const text = document.replaceAll(SILENT, ' ');
  if (text.includes('"')) return false;
  let depth = 0;
  let definition = '';
  const definitions: string[] = [];
  for (const [token] of text.matchAll(/[{}()[\]]|[^{}()[\]]+/g)) {
    if (token === '{' && depth === 0) {
      definitions.push(definition.trim());
      definition = '';
    }
    if ('{(['.includes(token)) depth += 1;
    else if ('})]'.includes(token)) depth -= 1;
    else if (depth === 0) definition += token;
    if (depth < 0) return false;
  }
  if (depth !== 0 || definition.trim() !== '' || definitions.length === 0) return false;
  return definitions.every((words) => words === '' || /^(query|fragment)\b/.test(words));
}
