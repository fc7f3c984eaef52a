import { type KeyboardEvent, useRef, useState } from 'react';
import type { Criteria } from '#domain/scope/criteria.ts';
import { LEVEL_WORDS, LEVELS, type LevelId } from '#domain/scope/levels.ts';
import { useLanguage } from './language.tsx';

const WORDS = {
  likelihood: { fr: 'Vraisemblance', en: 'Likelihood' },
  consequence: { fr: 'Conséquence', en: 'Consequence' },
  one: { fr: 'scénario', en: 'scenario' },
  many: { fr: 'scénarios', en: 'scenarios' },
  legend: { fr: 'Niveaux', en: 'Levels' },
};

export interface MatrixPlace {
  readonly likelihood: number;
  readonly consequence: number;
}

interface Cell extends MatrixPlace {
  readonly level: LevelId;
  readonly scenarios: readonly string[];
}

interface Props {
  readonly label: string;
  readonly cells: readonly Cell[];
  readonly criteria: Pick<Criteria, 'likelihood' | 'consequence'>;
  readonly chosen?: MatrixPlace | undefined;
  /** A cell that is chosen again is let go. */
  readonly onChoose: (place: MatrixPlace) => void;
}

/**
 * The matrix that can be clicked: likelihood upwards, consequence to the right. One stop of the tab key; arrows move
 * from cell to cell.
 */
export function RiskMatrix({ label, cells, criteria, chosen, onChoose }: Props) {
  const { t } = useLanguage();
  const table = useRef<HTMLTableElement>(null);
  const [focus, setFocus] = useState<MatrixPlace>(chosen ?? { likelihood: 1, consequence: 1 });
  const rows = criteria.likelihood.map((_, index) => index + 1).reverse();
  const columns = criteria.consequence.map((_, index) => index + 1);
  const move = (event: KeyboardEvent) => {
    const step = ARROWS[event.key];
    if (!step) return;
    event.preventDefault();
    const next = {
      likelihood: within(focus.likelihood + step.up, rows.length),
      consequence: within(focus.consequence + step.right, columns.length),
    };
    setFocus(next);
    table.current?.querySelector<HTMLElement>(`[data-place="${placeKey(next)}"]`)?.focus();
  };
  const byPlace = new Map(cells.map((cell) => [placeKey(cell), cell]));
  return (
    <div className="matrix-frame">
      <table className="matrix" ref={table} aria-label={label}>
        <tbody>
          {rows.map((likelihood, index) => (
            <tr key={likelihood}>
              {index === 0 && (
                <th className="matrix-side" rowSpan={rows.length} scope="rowgroup">
                  <span>{t(WORDS.likelihood)}</span>
                </th>
              )}
              <th scope="row">
                <span className="matrix-word">{t(criteria.likelihood[likelihood - 1]?.name ?? '')}</span>
                <b>{likelihood}</b>
              </th>
              {columns.map((consequence) => {
                const cell = byPlace.get(placeKey({ likelihood, consequence }));
                return (
                  <td key={consequence}>
                    {cell && (
                      <MatrixButton
                        cell={cell}
                        chosen={chosen !== undefined && placeKey(chosen) === placeKey(cell)}
                        stop={placeKey(focus) === placeKey(cell)}
                        onChoose={onChoose}
                        onFocus={setFocus}
                        onKeyDown={move}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
          <tr>
            <td />
            <td />
            {columns.map((consequence) => (
              <th key={consequence} scope="col" className="matrix-foot">
                <b>{consequence}</b>
                <span className="matrix-word">{t(criteria.consequence[consequence - 1]?.name ?? '')}</span>
              </th>
            ))}
          </tr>
          <tr>
            <td />
            <td />
            <th className="matrix-below" colSpan={columns.length} scope="colgroup">
              {t(WORDS.consequence)}
            </th>
          </tr>
        </tbody>
      </table>
      <MatrixLegend cells={cells} />
    </div>
  );
}

interface ButtonProps {
  readonly cell: Cell;
  readonly chosen: boolean;
  readonly stop: boolean;
  readonly onChoose: (place: MatrixPlace) => void;
  readonly onFocus: (place: MatrixPlace) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function MatrixButton({ cell, chosen, stop, onChoose, onFocus, onKeyDown }: ButtonProps) {
  const { t, counted } = useLanguage();
  const { likelihood, consequence, level, scenarios } = cell;
  const name = [
    `${t(WORDS.likelihood)} ${likelihood}, ${t(WORDS.consequence).toLowerCase()} ${consequence}`,
    t(LEVEL_WORDS[level]),
    counted(scenarios.length, WORDS.one, WORDS.many),
  ].join(', ');
  return (
    <button
      type="button"
      className={`cell level-${level}`}
      data-place={placeKey(cell)}
      aria-label={name}
      title={`${t(LEVEL_WORDS[level])} · ${likelihood} × ${consequence}`}
      aria-pressed={chosen}
      tabIndex={stop ? 0 : -1}
      onClick={() => onChoose({ likelihood, consequence })}
      onFocus={() => onFocus({ likelihood, consequence })}
      onKeyDown={onKeyDown}
    >
      {scenarios.length > 0 ? scenarios.length : ''}
    </button>
  );
}

function MatrixLegend({ cells }: { readonly cells: readonly Cell[] }) {
  const { t, number } = useLanguage();
  const count = (level: LevelId) =>
    cells.filter((cell) => cell.level === level).reduce((sum, { scenarios }) => sum + scenarios.length, 0);
  return (
    <ul className="legend" aria-label={t(WORDS.legend)}>
      {LEVELS.map((level) => (
        <li key={level}>
          <span className={`swatch level-${level}`} aria-hidden="true" /> {t(LEVEL_WORDS[level])}{' '}
          <b>{number(count(level))}</b>
        </li>
      ))}
    </ul>
  );
}

const ARROWS: Readonly<Record<string, { readonly up: number; readonly right: number }>> = {
  ArrowUp: { up: 1, right: 0 },
  ArrowDown: { up: -1, right: 0 },
  ArrowLeft: { up: 0, right: -1 },
  ArrowRight: { up: 0, right: 1 },
};

function within(value: number, most: number): number {
  return Math.min(most, Math.max(1, value));
}

function placeKey({ likelihood, consequence }: MatrixPlace): string {
  return `${likelihood}x${consequence}`;
}
