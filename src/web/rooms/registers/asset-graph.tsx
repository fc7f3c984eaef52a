import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { type Asset, NEED_WORDS, NEEDS } from '#domain/assets/asset.ts';
import { inheritedNeeds, type Needs } from '#domain/assets/inherited-needs.ts';
import { registerQuery } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Await, Empty } from '../../ui/states.tsx';
import { type GraphNode, layOut, NODE, nextNode } from './graph-layout.ts';

const WORDS = {
  label: { fr: 'Graphe des dépendances entre actifs', en: 'Graph of the dependencies between assets' },
  told: {
    fr: 'Un actif repose sur ceux qui sont sous lui, et leur transmet ses besoins. Flèches pour se déplacer, Entrée pour ouvrir.',
    en: 'An asset rests on those below it, and passes its needs down to them. Arrows to move, Enter to open.',
  },
  inherited: { fr: 'besoin hérité', en: 'inherited need' },
  none: {
    fr: 'Aucun actif ne dépend d’un autre pour l’instant. Remplissez la colonne « Dépend de ».',
    en: 'No asset depends on another yet. Fill in the column “Depends on”.',
  },
  circle: { fr: 'Dépendance circulaire', en: 'Circular dependency' },
  larger: { fr: 'Agrandir', en: 'Larger' },
  smaller: { fr: 'Réduire', en: 'Smaller' },
};

interface Props {
  readonly dossier: string;
  readonly opened: string | undefined;
  readonly onOpen: (id: string) => void;
}

/** What rests on what, drawn from top to bottom, with the needs that count for each asset. */
export function AssetGraph({ dossier, opened, onOpen }: Props) {
  const query = useQuery(registerQuery(dossier, 'assets'));
  return (
    <Await query={query}>
      {(rows) => (
        // The rows of this register are assets: its schema says so on both sides.
        <Drawing assets={rows.map(({ row }) => row as unknown as Asset)} opened={opened} onOpen={onOpen} />
      )}
    </Await>
  );
}

function Drawing({ assets, opened, onOpen }: Omit<Props, 'dossier'> & { readonly assets: readonly Asset[] }) {
  const { t, titled } = useLanguage();
  const drawing = useMemo(() => layOut(assets), [assets]);
  const needs = useMemo(() => inheritedNeeds(assets), [assets]);
  const byId = useMemo(() => new Map(assets.map((asset) => [asset.id, asset])), [assets]);
  const [zoom, setZoom] = useState(1);
  const [active, setActive] = useState<string | undefined>();
  const frame = useRef<SVGSVGElement>(null);
  const stop = drawing.nodes.find(({ id }) => id === (active ?? opened)) ?? drawing.nodes[0];
  if (drawing.nodes.length === 0) return <Empty title={t(WORDS.none)} />;
  const onKeyDown = (event: KeyboardEvent, node: GraphNode) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(node.id);
      return;
    }
    const next = nextNode(drawing.nodes, node, event.key);
    if (!next) return;
    event.preventDefault();
    setActive(next.id);
    const element = frame.current?.querySelector<SVGGElement>(`[data-asset="${CSS.escape(next.id)}"]`);
    element?.focus();
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  return (
    <>
      {drawing.circles.map((circle) => (
        <p key={circle.join()} className="notice" role="status">
          {titled(
            WORDS.circle,
            [...circle, circle[0]].map((id) => t(byId.get(id ?? '')?.name ?? id ?? '')).join(' → '),
          )}
        </p>
      ))}
      <div className="graph-bar">
        <p className="quiet">{t(WORDS.told)}</p>
        <Button size="compact-sm" variant="default" onClick={() => setZoom(Math.max(0.4, zoom - 0.2))}>
          {t(WORDS.smaller)}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setZoom(Math.min(2, zoom + 0.2))}>
          {t(WORDS.larger)}
        </Button>
      </div>
      <div className="graph-frame">
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset */}
        <svg
          ref={frame}
          role="group"
          aria-label={t(WORDS.label)}
          width={drawing.width * zoom}
          height={drawing.height * zoom}
          viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        >
          <defs>
            <marker
              id="graph-tip"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              orient="auto"
            >
              <path d="M0 0 8 4 0 8Z" className="graph-tip" />
            </marker>
          </defs>
          {drawing.edges.map(({ from, to, path, circular }) => (
            <path
              key={`${from}>${to}`}
              d={path}
              markerEnd="url(#graph-tip)"
              className={circular ? 'graph-edge graph-circular' : 'graph-edge'}
            />
          ))}
          {drawing.nodes.map((node) => {
            const asset = byId.get(node.id);
            if (!asset) return null;
            return (
              // biome-ignore lint/a11y/useSemanticElements: there is no button in a drawing
              <g
                key={node.id}
                role="button"
                data-asset={node.id}
                tabIndex={node === stop ? 0 : -1}
                aria-label={labelOf(asset, needs.get(node.id), t, node.circular ? t(WORDS.circle) : '')}
                aria-pressed={opened === node.id}
                transform={`translate(${node.x - NODE.width / 2} ${node.y - NODE.height / 2})`}
                className={nodeClass(asset, node, opened === node.id)}
                onClick={() => onOpen(node.id)}
                onFocus={() => setActive(node.id)}
                onKeyDown={(event) => onKeyDown(event, node)}
              >
                <rect width={NODE.width} height={NODE.height} rx="4" />
                <text x="10" y="23" className="graph-name">
                  {shortened(t(asset.name))}
                </text>
                <NeedLine asset={asset} needs={needs.get(node.id) ?? {}} />
              </g>
            );
          })}
        </svg>
      </div>
      <p className="quiet">↑ {t(WORDS.inherited)}</p>
    </>
  );
}

/** `C 5 · I 4↑`: the first letter of each need with what counts, own or inherited. */
function NeedLine({ asset, needs }: { readonly asset: Asset; readonly needs: Needs }) {
  const { t } = useLanguage();
  const words = NEEDS.flatMap((need) => {
    const value = needs[need];
    if (value === undefined) return [];
    return [`${t(NEED_WORDS[need]).charAt(0)} ${value}${asset[need] === value ? '' : '↑'}`];
  });
  return (
    <text x="10" y="44" className="graph-needs">
      {words.join(' · ')}
    </text>
  );
}

function labelOf(
  asset: Asset,
  needs: Needs | undefined,
  t: ReturnType<typeof useLanguage>['t'],
  circle: string,
): string {
  const stated = NEEDS.flatMap((need) =>
    needs?.[need] === undefined ? [] : [`${t(NEED_WORDS[need])} ${needs[need]}`],
  );
  return [t(asset.name), ...stated, circle].filter(Boolean).join(', ');
}

function nodeClass({ kind }: Asset, { circular }: GraphNode, opened: boolean): string {
  return [
    'graph-node',
    kind === 'primary' && 'graph-primary',
    circular && 'graph-circular',
    opened && 'graph-opened',
  ]
    .filter(Boolean)
    .join(' ');
}

function shortened(name: string): string {
  return name.length > 25 ? `${name.slice(0, 24)}…` : name;
}
