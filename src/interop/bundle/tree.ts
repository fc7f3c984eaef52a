import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Manner } from './emit.ts';
import type { Block } from './splices.ts';

/** A field of a block mapping, and where it stands. */
export interface FieldPlace {
  readonly name: string;
  readonly value: Node | undefined;
  readonly block: Block;
}

/** An entry of a block list, and where it stands, from its dash. */
export interface EntryPlace {
  readonly value: Node | undefined;
  readonly block: Block;
}

/** The fields of a mapping whose fields stand on lines of their own; undefined for any other node. */
export function fieldsIn(text: string, node: Node | null | undefined): readonly FieldPlace[] | undefined {
  if (!isMap<Node, Node | null>(node) || node.flow) return undefined;
  const places = node.items.map((pair) => fieldPlace(text, pair));
  return places.some((place) => place === undefined) ? undefined : (places as FieldPlace[]);
}

function fieldPlace(text: string, pair: Pair<Node, Node | null>): FieldPlace | undefined {
  const { key } = pair;
  const explicit = pair.srcToken?.start.some((token) => token.type === 'explicit-key-ind');
  if (!isScalar(key) || !key.range || explicit) return undefined;
  const start = key.range[0];
  const value = pair.value ?? undefined;
  const block = { start, end: endOfPair(pair, key), column: columnOf(text, start) };
  return { name: String(key.value), value, block };
}

/** The entries of a list with a dash a line; undefined for any other node. */
export function entriesIn(text: string, node: Node | null | undefined): readonly EntryPlace[] | undefined {
  if (!isSeq<Node>(node) || node.flow) return undefined;
  const source = node.srcToken?.type === 'block-seq' ? node.srcToken.items : [];
  const dashes = source.flatMap((item) => item.start.filter((token) => token.type === 'seq-item-ind'));
  if (dashes.length !== node.items.length) return undefined;
  return node.items.map((value, index) => {
    const start = dashes[index]?.offset ?? 0;
    return { value, block: { start, end: endOf(value, start + 1), column: columnOf(text, start) } };
  });
}

/** How a value stands now, so that its successor can stand alike. */
export function mannerOf(node: Node | null | undefined): Manner {
  if (isCollection(node)) return { flow: node.flow === true };
  return isScalar(node) && node.type !== undefined ? { quotes: node.type as Scalar.Type } : {};
}

function endOfPair(pair: Pair<Node, Node | null>, key: Scalar): number {
  const colon = pair.srcToken?.sep?.find((token) => token.type === 'map-value-ind');
  const afterName = colon ? colon.offset + 1 : (key.range?.[1] ?? 0);
  return endOf(pair.value, afterName);
}

/** Where the words of a value end, without the comments, spaces and line ends that follow them. */
function endOf(node: Node | null | undefined, otherwise: number): number {
  if (!node?.range) return otherwise;
  if (isAlias(node)) return node.range[1];
  if (isScalar(node)) return endOfScalar(node, otherwise);
  const collection = node as YAMLMap<Node, Node | null> | YAMLSeq<Node>;
  if (collection.flow) return node.range[1];
  const last = collection.items.at(-1);
  if (last === undefined) return otherwise;
  if (isSeq(collection)) return endOfLastEntry(collection, otherwise);
  const pair = last as Pair<Node, Node | null>;
  return isScalar(pair.key) ? endOfPair(pair, pair.key) : node.range[1];
}

function endOfScalar(node: Scalar, otherwise: number): number {
  if (!node.range || node.source === '') return otherwise;
  const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
  if (!isBlock) return node.range[1];
  const source = node.srcToken?.type === 'block-scalar' ? node.srcToken.source : '';
  return node.range[1] - (source.length - source.trimEnd().length);
}

function endOfLastEntry(node: YAMLSeq<Node>, otherwise: number): number {
  const source = node.srcToken?.type === 'block-seq' ? node.srcToken.items : [];
  const dashes = source.flatMap((item) => item.start.filter((token) => token.type === 'seq-item-ind'));
  const dash = dashes.at(-1)?.offset;
  return endOf(node.items.at(-1), dash === undefined ? otherwise : dash + 1);
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
