import { type KeyboardEvent, useRef, useState } from 'react';
import type { Criteria, GridClash } from '#domain/scope/criteria.ts';
import { LEVEL_WORDS, LEVELS, type LevelId, rank } from '#domain/scope/levels.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';

const WORDS = {
  label: { fr: 'Grille de criticité', en: 'Criticality grid' },
  keys: {
    fr: 'Flèches pour aller d’une case à l’autre, 1 à 5 pour le niveau, Entrée pour le suivant.',
    en: 'Arrows to go from cell to cell, 1 to 5 for the level, Enter for the next one.',
  },
  likelihood: { fr: 'vraisemblance', en: 'likelihood' },
  consequence: { fr: 'conséquence', en: 'consequence' },
  clash: { fr: 'en contradiction', en: 'clashes' },
} as const;

interface Props {
  readonly criteria: Pick<Criteria, 'likelihood' | 'consequence' | 'grid'>;
  readonly clashes: readonly GridClash[];
  readonly readOnly: boolean;
  readonly onSet: (likelihood: number, consequence: number, level: LevelId) => void;
}

/** The matrix of the criteria: each cell is pressed to its level. One stop of the tab key; arrows move from cell to cell. */
export function LevelGrid({ criteria: { likelihood, consequence, grid }, clashes, readOnly, onSet }: Props) {
  const { t } = useLanguage();
  const table = useRef<HTMLTableElement>(null);
  const [stop, setStop] = useState<readonly [number, number]>([0, 0]);
  const isClash = (l: number, c: number) =>
    clashes.some(({ lower, higher }) => [lower, higher].some(([l2, c2]) => l2 === l && c2 === c));
  const press = (event: KeyboardEvent, l: number, c: number) => {
    const level = LEVELS[Number(event.key) - 1];
    if (level && !readOnly) onSet(l, c, level);
    const step = ARROWS[event.key];
    if (!step) return;
    event.preventDefault();
    const next = [within(l + step[0], grid.length), within(c + step[1], grid[0]?.length ?? 1)] as const;
    setStop(next);
    table.current?.querySelector<HTMLElement>(`[data-place="${next.join('x')}"]`)?.focus();
  };
  return (
    <>
      {!readOnly && <p className="field-help">{t(WORDS.keys)}</p>}
      <ScrollRegion label={t(WORDS.label)}>
        <table className="level-grid" ref={table} aria-label={t(WORDS.label)}>
          <tbody>
            {grid
              .map((row, l) => ({ row, l }))
              .reverse()
              .map(({ row, l }) => (
                <tr key={l}>
                  <th scope="row">
                    {l + 1} {t(likelihood[l]?.name ?? '')}
                  </th>
                  {row.map((level, c) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                    <td key={c}>
                      <button
                        type="button"
                        className={`cell level-${level}`}
                        data-place={`${l}x${c}`}
                        data-clash={isClash(l, c) || undefined}
                        aria-disabled={readOnly}
                        aria-label={[
                          `${t(WORDS.likelihood)} ${l + 1}, ${t(WORDS.consequence)} ${c + 1}`,
                          t(LEVEL_WORDS[level]),
                          ...(isClash(l, c) ? [t(WORDS.clash)] : []),
                        ].join(', ')}
                        tabIndex={stop[0] === l && stop[1] === c ? 0 : -1}
                        onFocus={() => setStop([l, c])}
                        onClick={() => !readOnly && onSet(l, c, after(level))}
                        onKeyDown={(event) => press(event, l, c)}
                      >
                        <span>
                          {isClash(l, c) && '⚠ '}
                          {t(LEVEL_WORDS[level])}
                        </span>
                      </button>
                    </td>
                  ))}
                </tr>
              ))}
            <tr>
              <td />
              {consequence.map(({ name }, c) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place
                <th key={c} scope="col">
                  {c + 1} {t(name ?? '')}
                </th>
              ))}
            </tr>
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

function after(level: LevelId): LevelId {
  return LEVELS[(rank(level) + 1) % LEVELS.length] ?? level;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function within(value: number, size: number): number {
  return Math.min(size - 1, Math.max(0, value));
}
