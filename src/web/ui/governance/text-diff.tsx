import { useMemo } from 'react';
import { type DiffLine, diffLines } from '#kernel/text-diff.ts';
import { useLanguage } from '../language.tsx';
import { ScrollRegion } from '../scroll-region.tsx';

const WORDS = {
  label: { fr: 'Différences entre les deux textes', en: 'Differences between the two texts' },
  same: { fr: 'Les deux textes sont les mêmes.', en: 'The two texts are the same.' },
  removed: { fr: 'retiré', en: 'removed' },
  added: { fr: 'ajouté', en: 'added' },
  unchanged: { fr: 'lignes inchangées', en: 'unchanged lines' },
  unchangedOne: { fr: 'ligne inchangée', en: 'unchanged line' },
  lineRemoved: { fr: 'ligne retirée', en: 'line removed' },
  linesRemoved: { fr: 'lignes retirées', en: 'lines removed' },
  lineAdded: { fr: 'ligne ajoutée', en: 'line added' },
  linesAdded: { fr: 'lignes ajoutées', en: 'lines added' },
};

interface Props {
  readonly before: string;
  readonly after: string;
}

/** What changed from one text to another, line by line and word by word: a sign before each line, and colour besides. */
export function TextDiff({ before, after }: Props) {
  const { t, counted } = useLanguage();
  const lines = useMemo(() => diffLines(before, after), [before, after]);
  const [gone, come] = (['removed', 'added'] as const).map(
    (kind) => lines.filter((line) => line.kind === kind && !isBlank(line)).length,
  );
  if (before === after) return <p className="quiet">{t(WORDS.same)}</p>;
  return (
    <>
      <p>
        <span className="diff-count">+ {counted(come ?? 0, WORDS.lineAdded, WORDS.linesAdded)}</span>{' '}
        <span className="diff-count">− {counted(gone ?? 0, WORDS.lineRemoved, WORDS.linesRemoved)}</span>
      </p>
      <ScrollRegion label={t(WORDS.label)}>
        <div className="diff">
          {folded(lines).map(({ place, shown, hidden }) =>
            shown ? (
              <Line key={place} line={shown} />
            ) : (
              <p key={place} className="diff-fold quiet">
                … {counted(hidden, WORDS.unchangedOne, WORDS.unchanged)}
              </p>
            ),
          )}
        </div>
      </ScrollRegion>
    </>
  );
}

function Line({ line: { kind, parts } }: { readonly line: DiffLine }) {
  const { t } = useLanguage();
  // Words are marked where others of the line stayed; a line that went or came whole says so by its sign.
  const partly = parts.some(({ changed }) => !changed);
  return (
    <p className={`diff-line diff-${kind}`}>
      <span aria-hidden="true" className="diff-sign">
        {SIGNS[kind]}
      </span>
      {kind !== 'same' && <span className="visually-hidden">{t(WORDS[kind])} </span>}
      <span>
        {parts.map(({ text, changed }, place) => {
          const Mark = kind === 'removed' ? 'del' : 'ins';
          // biome-ignore lint/suspicious/noArrayIndexKey: a part of a line has no name but its place
          return changed && partly ? <Mark key={place}>{text}</Mark> : <span key={place}>{text}</span>;
        })}
      </span>
    </p>
  );
}

const SIGNS = { same: ' ', removed: '−', added: '+' } as const;

/** So many lines that did not change are shown around those that did. */
const AROUND = 2;

interface Shown {
  readonly place: number;
  readonly shown?: DiffLine;
  readonly hidden: number;
}

/** The lines that changed with what stands around them; of the rest only how many there are. */
function folded(lines: readonly DiffLine[]): readonly Shown[] {
  const near = lines.map((_, place) =>
    lines.slice(Math.max(0, place - AROUND), place + AROUND + 1).some(({ kind }) => kind !== 'same'),
  );
  const told: Shown[] = [];
  for (const [place, line] of lines.entries()) {
    const last = told.at(-1);
    if (near[place]) told.push({ place, shown: line, hidden: 0 });
    else if (last && !last.shown) told[told.length - 1] = { ...last, hidden: last.hidden + 1 };
    else told.push({ place, hidden: 1 });
  }
  return told;
}

function isBlank({ parts }: DiffLine): boolean {
  return parts.every(({ text }) => text.trim() === '');
}
