import type { Asset } from '#domain/assets/asset.ts';
import { type CoverageRow, coverage, FAMILIES, type ThreatFamily } from '#domain/scenarios/coverage.ts';
import type { Scenario } from '#domain/scenarios/scenario.ts';
import { THREAT_FAMILIES, type Threat } from '#domain/threats/threat.ts';
import { useLanguage } from '../../ui/language.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { useRoving } from '../../ui/use-roving.ts';

const WORDS = {
  label: { fr: 'Couverture des actifs par familles de menaces', en: 'Coverage of assets by threat families' },
  told: {
    fr: 'Combien de scénarios parlent de chaque actif, famille par famille. Une case vide n’est pas une faute : c’est une question à se poser. Choisissez-la pour voir ce que le catalogue propose.',
    en: 'How many scenarios speak of each asset, family by family. An empty cell is not a fault: it is a question to ask. Choose it to see what the catalogue suggests.',
  },
  asset: { fr: 'Actif', en: 'Asset' },
  total: { fr: 'Total', en: 'Total' },
  none: { fr: 'aucun', en: 'none' },
  one: { fr: 'scénario', en: 'scenario' },
  many: { fr: 'scénarios', en: 'scenarios' },
  uncovered: { fr: 'actif sans aucun scénario', en: 'asset without any scenario' },
  uncoveredMany: { fr: 'actifs sans aucun scénario', en: 'assets without any scenario' },
};

interface Props {
  readonly assets: readonly Asset[];
  readonly threats: readonly Threat[];
  readonly scenarios: readonly Scenario[];
  readonly onCell: (asset: string, family: ThreatFamily) => void;
}

/** Assets × families of threats: where nobody has looked yet. */
export function CoverageTable({ assets, threats, scenarios, onCell }: Props) {
  const { t, counted } = useLanguage();
  const rows = coverage(assets, threats, scenarios);
  const names = new Map(assets.map(({ id, name }) => [id, t(name)]));
  const keys = rows.flatMap(({ asset }) => FAMILIES.map((family) => `${asset}|${family}`));
  const { frame, stopOf } = useRoving<HTMLTableElement>(keys);
  const empty = rows.filter(({ total }) => total === 0).length;
  return (
    <>
      <p>{t(WORDS.told)}</p>
      <p className="quiet" role="status">
        {counted(empty, WORDS.uncovered, WORDS.uncoveredMany)}
      </p>
      <ScrollRegion label={t(WORDS.label)}>
        <table
          className="heat"
          ref={frame}
          aria-label={t(WORDS.label)}
          onKeyDown={(event) => {
            const step = ARROWS[event.key];
            if (!step || !(event.target instanceof HTMLElement)) return;
            const at = keys.indexOf(event.target.dataset.rove ?? '');
            const next = keys[at + step(FAMILIES.length)];
            if (at < 0 || next === undefined) return;
            event.preventDefault();
            [...(frame.current?.querySelectorAll<HTMLElement>('[data-rove]') ?? [])]
              .find((one) => one.dataset.rove === next)
              ?.focus();
          }}
        >
          <thead>
            <tr>
              <th scope="col">{t(WORDS.asset)}</th>
              {FAMILIES.map((family) => (
                <th key={family} scope="col">
                  {t(THREAT_FAMILIES[family])}
                </th>
              ))}
              <th scope="col" className="numeric">
                {t(WORDS.total)}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.asset}>
                <th scope="row">{names.get(row.asset)}</th>
                {FAMILIES.map((family) => (
                  <td key={family}>
                    <button
                      type="button"
                      className={`heat-cell heat-${shade(row, family)}`}
                      aria-label={`${names.get(row.asset)}, ${t(THREAT_FAMILIES[family])}, ${
                        row.counts[family] === 0
                          ? t(WORDS.none)
                          : counted(row.counts[family], WORDS.one, WORDS.many)
                      }`}
                      {...stopOf(`${row.asset}|${family}`)}
                      onClick={() => onCell(row.asset, family)}
                    >
                      {row.counts[family] === 0 ? t(WORDS.none) : row.counts[family]}
                    </button>
                  </td>
                ))}
                <td className="numeric">{row.total}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

const ARROWS: Readonly<Record<string, (width: number) => number>> = {
  ArrowRight: () => 1,
  ArrowLeft: () => -1,
  ArrowDown: (width) => width,
  ArrowUp: (width) => -width,
};

/** Four shades, the count stands in the cell: none, one, two or three, more. */
function shade({ counts }: CoverageRow, family: ThreatFamily): number {
  const count = counts[family];
  return count === 0 ? 0 : count === 1 ? 1 : count <= 3 ? 2 : 3;
}
