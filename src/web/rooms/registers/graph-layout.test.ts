import { describe, expect, it } from 'vitest';
import type { Asset } from '#domain/assets/asset.ts';
import { layOut, nextNode } from './graph-layout.ts';

const asset = (id: string, dependsOn: string[]): Asset => ({
  id,
  name: id,
  kind: 'supporting',
  category: 'software',
  personalData: 'none',
  dependsOn,
});

describe('The graph of assets', () => {
  const drawing = layOut([
    asset('data', ['app']),
    asset('app', ['server', 'nowhere']),
    asset('server', []),
    asset('alone', []),
  ]);

  it('puts what carries the others below them, and leaves out what nothing links', () => {
    const y = (id: string) => drawing.nodes.find((node) => node.id === id)?.y ?? Number.NaN;

    expect(drawing.nodes.map(({ id }) => id).toSorted()).toEqual(['app', 'data', 'server']);
    expect(y('data')).toBeLessThan(y('app'));
    expect(y('app')).toBeLessThan(y('server'));
    expect(drawing.edges.map(({ from, to }) => `${from}>${to}`)).toEqual(['data>app', 'app>server']);
  });

  it('is walked by arrows', () => {
    const [data] = drawing.nodes.filter(({ id }) => id === 'data');

    expect(data && nextNode(drawing.nodes, data, 'ArrowDown')?.id).toBe('app');
    expect(data && nextNode(drawing.nodes, data, 'ArrowUp')).toBeUndefined();
  });

  it('marks a circle, its nodes and its edges', () => {
    const round = layOut([asset('a', ['b']), asset('b', ['a', 'c']), asset('c', [])]);

    expect(round.circles).toHaveLength(1);
    expect(round.nodes.filter(({ circular }) => circular).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(round.edges.filter(({ circular }) => circular)).toHaveLength(2);
  });
});
