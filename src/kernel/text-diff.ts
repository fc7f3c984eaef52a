/** A piece of a line; what changed in it is what the other text does not have there. */
export interface DiffPart {
  readonly text: string;
  readonly changed: boolean;
}

/** A line that both texts have, that only the first has, or that only the second has. */
export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly parts: readonly DiffPart[];
}

/** The lines of two texts against each other; where one line became another, the words that changed in it. */
export function diffLines(before: string, after: string): readonly DiffLine[] {
  const steps = compared(before.split('\n'), after.split('\n'));
  const lines: DiffLine[] = [];
  let place = 0;
  while (place < steps.length) {
    const step = steps[place];
    if (step?.kind === 'same') {
      lines.push({ kind: 'same', parts: [{ text: step.item, changed: false }] });
      place += 1;
      continue;
    }
    const end = steps.findIndex(({ kind }, at) => at > place && kind === 'same');
    const hunk = steps.slice(place, end < 0 ? steps.length : end);
    lines.push(...reworded(itemsOf(hunk, 'removed'), itemsOf(hunk, 'added')));
    place += hunk.length;
  }
  return lines;
}

interface Step {
  readonly kind: DiffLine['kind'];
  readonly item: string;
}

function itemsOf(steps: readonly Step[], kind: Step['kind']): readonly string[] {
  return steps.filter((step) => step.kind === kind).map(({ item }) => item);
}

/** Lines that went and lines that came in one place; a line that was reworded stands before what it became. */
function reworded(gone: readonly string[], come: readonly string[]): readonly DiffLine[] {
  const pairs = gone.map((line, place) => wordsOf(line, come[place]));
  const added = come.map(
    (line, place): DiffLine => ({ kind: 'added', parts: pairs[place]?.after ?? whole(line) }),
  );
  let told = 0;
  return [
    ...gone.flatMap((line, place): readonly DiffLine[] => {
      const pair = pairs[place];
      const removed: DiffLine = { kind: 'removed', parts: pair?.before ?? whole(line) };
      if (!pair) return [removed];
      const became = added.slice(told, place + 1);
      told = place + 1;
      return [removed, ...became];
    }),
    ...added.slice(told),
  ];
}

function whole(line: string): readonly DiffPart[] {
  return [{ text: line, changed: true }];
}

/** Words with what stands between them, so that together they are the line. */
const WORDS = /[\p{L}\p{N}]+(?:['’_-][\p{L}\p{N}]+)*|\s+|[^\s\p{L}\p{N}]/gu;

/** A line of which hardly a word stayed is another line, not the same one reworded. */
const LEAST_ALIKE = 0.3;

function wordsOf(before: string, after: string | undefined) {
  if (after === undefined) return undefined;
  const [left, right] = [before.match(WORDS) ?? [], after.match(WORDS) ?? []];
  const steps = compared(left, right);
  const kept = steps.filter(({ kind, item }) => kind === 'same' && item.trim() !== '').length;
  const most = Math.max(
    ...[left, right].map((words) => words.filter((word) => word.trim() !== '').length),
    1,
  );
  if (kept / most < LEAST_ALIKE) return undefined;
  return { before: partsOf(steps, 'removed'), after: partsOf(steps, 'added') };
}

function partsOf(steps: readonly Step[], own: 'removed' | 'added'): readonly DiffPart[] {
  const told = steps.filter(({ kind }) => kind === 'same' || kind === own);
  const changed = (place: number) => told[place]?.kind === own;
  const parts: DiffPart[] = [];
  for (const [place, { item }] of told.entries()) {
    // A space between two words that changed changed with them: one mark reads better than two.
    const between = item.trim() === '' && changed(place - 1) && changed(place + 1);
    const part = { text: item, changed: changed(place) || between };
    const last = parts.at(-1);
    if (last?.changed === part.changed) parts[parts.length - 1] = { ...part, text: last.text + item };
    else parts.push(part);
  }
  return parts;
}

/** Beyond so many comparisons a stretch is taken as wholly rewritten: exactness is not worth a page that stands still. */
const MOST_CELLS = 4_000_000;

/** The longest common subsequence (Hunt–McIlroy), once what is alike at both ends is set aside. */
function compared(before: readonly string[], after: readonly string[]): readonly Step[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const least = Math.min(before.length, after.length) - start;
  while (end < least && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const left = before.slice(start, before.length - end);
  const right = after.slice(start, after.length - end);
  return [
    ...steps('same', before.slice(0, start)),
    ...(left.length * right.length > MOST_CELLS
      ? [...steps('removed', left), ...steps('added', right)]
      : aligned(left, right)),
    ...steps('same', before.slice(before.length - end)),
  ];
}

function steps(kind: Step['kind'], items: readonly string[]): readonly Step[] {
  return items.map((item) => ({ kind, item }));
}

function aligned(left: readonly string[], right: readonly string[]): readonly Step[] {
  const width = right.length + 1;
  // How much the rest of both texts has in common, from each place on.
  const common = new Uint32Array((left.length + 1) * width);
  const at = (row: number, column: number) => common[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      common[row * width + column] =
        left[row] === right[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const found: Step[] = [];
  let [row, column] = [0, 0];
  while (row < left.length || column < right.length) {
    const [gone, come] = [left[row], right[column]];
    if (gone !== undefined && gone === come) {
      found.push({ kind: 'same', item: gone });
      row += 1;
      column += 1;
    } else if (gone !== undefined && (come === undefined || at(row + 1, column) >= at(row, column + 1))) {
      found.push({ kind: 'removed', item: gone });
      row += 1;
    } else if (come !== undefined) {
      found.push({ kind: 'added', item: come });
      column += 1;
    }
  }
  return found;
}
