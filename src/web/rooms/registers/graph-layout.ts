import { Graph, layout } from '@dagrejs/dagre';
import type { Asset } from '#domain/assets/asset.ts';
import { circles } from '#domain/register/circles.ts';

export const NODE = { width: 190, height: 58 };

export interface GraphNode {
  readonly id: string;
  /** The middle of the node, in pixels. */
  readonly x: number;
  readonly y: number;
  /** It rests on itself by way of others. */
  readonly circular: boolean;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly path: string;
  readonly circular: boolean;
}

export interface GraphDrawing {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Each circle of dependencies, as the ids on the way round. */
  readonly circles: readonly (readonly string[])[];
}

/** Where the assets stand when what carries the others is at the bottom; those that nothing links are left out. */
export function layOut(assets: readonly Asset[]): GraphDrawing {
  const known = new Set(assets.map(({ id }) => id));
  const links = assets.flatMap(({ id, dependsOn }) =>
    dependsOn.filter((to) => known.has(to)).map((to) => ({ from: id, to })),
  );
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const round = circles(assets);
  const turning = new Set(
    round.flatMap((circle) => circle.map((id, place) => `${id}>${circle[(place + 1) % circle.length]}`)),
  );
  const inCircle = new Set(round.flat());
  const graph = new Graph().setGraph({ rankdir: 'TB', nodesep: 18, ranksep: 54, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const id of linked) graph.setNode(id, { ...NODE });
  for (const { from, to } of links) if (from !== to) graph.setEdge(from, to);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    circles: round,
    nodes: graph.nodes().map((id) => {
      const { x, y } = graph.node(id);
      return { id, x, y, circular: inCircle.has(id) };
    }),
    edges: graph.edges().map(({ v, w }) => ({
      from: v,
      to: w,
      path: pathOf(graph.edge(v, w).points),
      circular: turning.has(`${v}>${w}`),
    })),
  };
}

function pathOf(points: readonly { readonly x: number; readonly y: number }[]): string {
  return points
    .map(({ x, y }, place) => `${place === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join(' ');
}

/** The node that stands nearest in the way of an arrow key. */
export function nextNode(nodes: readonly GraphNode[], from: GraphNode, key: string): GraphNode | undefined {
  const ways: Readonly<Record<string, readonly [number, number]>> = {
    ArrowDown: [0, 1],
    ArrowUp: [0, -1],
    ArrowRight: [1, 0],
    ArrowLeft: [-1, 0],
  };
  const way = ways[key];
  if (!way) return undefined;
  const [right, down] = way;
  const ahead = nodes.flatMap((node) => {
    const [dx, dy] = [node.x - from.x, node.y - from.y];
    const along = dx * right + dy * down;
    const aside = Math.abs(dx * down) + Math.abs(dy * right);
    return along > 1 ? [{ node, cost: along + aside * 2 }] : [];
  });
  return ahead.toSorted((a, b) => a.cost - b.cost)[0]?.node;
}
