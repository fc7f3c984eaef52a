import { useComputedColorScheme } from '@mantine/core';
import type { Drawing } from '#documents/drawings/drawing.ts';
import { PALETTES, type Palette } from '#documents/style/tokens.ts';
import { useLanguage } from './language.tsx';
import { ScrollRegion } from './scroll-region.tsx';

const TABLE = { fr: 'Les mêmes données en tableau', en: 'The same data as a table' };

interface Props {
  readonly draw: (palette: Palette) => Drawing;
  /** The name of a drawing that keeps its size and is scrolled where the page is narrower. */
  readonly wide?: string;
}

/** A drawing of the documents, in the colours of the page, with its figures as a table below. */
export function Figure({ draw, wide }: Props) {
  const { t } = useLanguage();
  const scheme = useComputedColorScheme('light');
  const { svg, alternative } = draw(PALETTES[scheme]);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: drawings escape every text themselves (documents/drawings/svg.ts)
  const drawing = <div dangerouslySetInnerHTML={{ __html: svg }} />;
  return (
    <figure className={wide === undefined ? 'figure' : 'figure figure-wide'}>
      {wide === undefined ? drawing : <ScrollRegion label={wide}>{drawing}</ScrollRegion>}
      <details>
        <summary>{t(TABLE)}</summary>
        <ScrollRegion label={t(TABLE)}>
          <table className="plain-table">
            <thead>
              <tr>
                {alternative.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {alternative.rows.map((row, line) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two months without anything may read the same
                <tr key={line}>
                  {row.map((cell, place) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                    <td key={place}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </details>
    </figure>
  );
}
