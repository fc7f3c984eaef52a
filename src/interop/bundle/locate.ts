import { isAlias, isMap, isPair, isScalar, isSeq, type Node } from 'yaml';
import type { YamlSource } from './yaml-source.ts';

type Path = readonly (string | number)[];

export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * The place of a value in its file. What is missing is located at the block that lacks it, and a field that should
 * not be there at its name.
 *
 * @param path from the root of the file's value
 * @param atName true to point at the name of the last field rather than at its value
 */
export function placeOf(source: YamlSource, path: Path, atName = false): Place {
  let node: Node | null | undefined = source.document.contents;
  let offset = startOf(node);
  for (const [depth, part] of path.entries()) {
    const found = step(node, part);
    if (!found) break;
    const last = depth === path.length - 1;
    offset = found.value === undefined || (last && atName) ? startOf(found.name) : startOf(found.value);
    node = found.value;
  }
  const { line, col } = source.lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** The words of a plain value as typed: `1.0`, `5.10`; undefined for anything else. */
export function typedAt(source: YamlSource, path: Path): string | undefined {
  let node: Node | null | undefined = source.document.contents;
  for (const part of path) node = step(node, part)?.value;
  return isScalar(node) ? node.source : undefined;
}

/** One step down; a value that was left empty counts as none, so that its name is pointed at. */
function step(
  node: Node | null | undefined,
  part: string | number,
): { readonly name: Node; readonly value: Node | undefined } | undefined {
  if (isSeq<Node>(node)) {
    const item = typeof part === 'number' ? node.items[part] : undefined;
    return item && { name: item, value: item };
  }
  if (!isMap<Node, Node | null>(node)) return undefined;
  const pair = node.items.find(
    (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(part),
  );
  if (!pair) return undefined;
  const empty = pair.value === null || (isScalar(pair.value) && pair.value.source === '');
  return { name: pair.key, value: empty ? undefined : (pair.value ?? undefined) };
}

function startOf(node: Node | null | undefined): number {
  // An alias stands for a value written elsewhere; the reader looks at where it is used.
  if (isAlias(node)) return node.range?.[0] ?? 0;
  return node?.range?.[0] ?? 0;
}
