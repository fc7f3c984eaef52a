/** A row that comes after, or rests on, others of its register. */
interface Dependent {
  readonly id: string;
  readonly dependsOn: readonly string[];
}

/** The circles of a dependency graph, each once, as the ids in the order in which they depend on each other. */
export function circles(rows: readonly Dependent[]): readonly (readonly string[])[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const finished = new Set<string>();
  const found: string[][] = [];
  for (const { id } of rows) visit(id, []);
  return found;

  function visit(id: string, path: readonly string[]): void {
    const start = path.indexOf(id);
    if (start >= 0) {
      found.push(path.slice(start));
      return;
    }
    if (finished.has(id)) return;
    for (const next of byId.get(id)?.dependsOn ?? []) visit(next, [...path, id]);
    finished.add(id);
  }
}
