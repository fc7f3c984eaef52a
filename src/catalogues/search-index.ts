/** Something to find: the words that name it, and the words that speak of it. */
export interface Findable {
  readonly names: readonly string[];
  readonly words: readonly string[];
}

export interface Hit<Thing> {
  readonly thing: Thing;
  /** Only to compare hits of one search. */
  readonly score: number;
}

/** An inverted index: for each term, the things that hold it and how much it says of them. */
export interface SearchIndex<Thing> {
  readonly things: readonly Thing[];
  readonly terms: readonly Term[];
}

interface Term {
  readonly word: string;
  readonly letters: number;
  readonly rarity: number;
  /** Weight by thing. */
  readonly weights: ReadonlyMap<number, number>;
}

const NAME_WEIGHT = 6;
const WORD_WEIGHT = 1;

/** Indexes things by their words, whatever their language: accents, case and the form of apostrophes do not count. */
export function buildIndex<Thing>(
  things: readonly Thing[],
  describe: (thing: Thing) => Findable,
): SearchIndex<Thing> {
  const weights = new Map<string, Map<number, number>>();
  things.forEach((thing, place) => {
    const { names, words } = describe(thing);
    for (const text of words) weigh(weights, place, wordsOf(text), WORD_WEIGHT);
    // A word says more of a short name than of a long one.
    for (const name of names) {
      const own = wordsOf(name);
      weigh(weights, place, own, NAME_WEIGHT + NAME_WEIGHT / Math.max(own.length, 1));
    }
  });
  const terms = Array.from(weights, ([word, byThing]) => ({
    word,
    letters: lettersOf(word),
    rarity: Math.log(1 + things.length / byThing.size),
    weights: byThing,
  }));
  return { things, terms };
}

/** The things that answer a query, best first: each word may be begun only, or mistyped by a letter or two. */
export function searchIndex<Thing>(
  index: SearchIndex<Thing>,
  query: string,
  limit: number,
): readonly Hit<Thing>[] {
  const asked = [...new Set(wordsOf(query))];
  const scores = new Map<number, { score: number; words: number }>();
  for (const word of asked) {
    for (const [place, score] of scoresOf(index.terms, word)) {
      const before = scores.get(place) ?? { score: 0, words: 0 };
      scores.set(place, { score: before.score + score, words: before.words + 1 });
    }
  }
  return Array.from(scores, ([place, { score, words }]) => ({
    place,
    // A thing that answers every word of the query stands before one that answers one of them well.
    score: score * (words / asked.length) ** 2,
  }))
    .toSorted((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, limit)
    .flatMap(({ place, score }) => {
      const thing = index.things[place];
      return thing === undefined ? [] : [{ thing, score }];
    });
}

/** The words of a text as they are compared. Articles and the like say nothing and are left out. */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');
  const words = plain.match(/\p{N}+(?:\.\p{N}+)+|[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !EMPTY_WORDS.has(word) && (word.length > 1 || /\p{N}/u.test(word)));
}

const EMPTY_WORDS = new Set(
  `de des du la le les un une et ou en au aux par pour sur dans avec sans qui que est sont ce cette ces son sa ses
  of the an and or in on to for by with from is are that this its it as at be`.split(/\s+/),
);

function weigh(
  weights: Map<string, Map<number, number>>,
  place: number,
  words: readonly string[],
  weight: number,
): void {
  for (const word of words) {
    const byThing = weights.get(word) ?? new Map<number, number>();
    byThing.set(place, Math.max(byThing.get(place) ?? 0, weight));
    weights.set(word, byThing);
  }
}

/** What each thing scores for one word of the query: by its best term. */
function scoresOf(terms: readonly Term[], word: string): ReadonlyMap<number, number> {
  const written = bestScores(terms, (term) => likeness(term.word, word));
  if (written.size > 0) return written;
  const letters = lettersOf(word);
  return bestScores(terms, (term) => nearness(term, word, letters));
}

function bestScores(terms: readonly Term[], like: (term: Term) => number): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const term of terms) {
    const share = like(term);
    if (share === 0) continue;
    for (const [place, weight] of term.weights) {
      const score = share * weight * term.rarity;
      if (score > (best.get(place) ?? 0)) best.set(place, score);
    }
  }
  return best;
}

/** 1 for the same word, less for a word that it begins or that stands inside it, 0 otherwise. */
function likeness(term: string, word: string): number {
  if (term === word) return 1;
  if (word.length < 2) return 0;
  if (term.startsWith(word)) return 0.5 + (0.4 * word.length) / term.length;
  // The reader writes a plural or a verb where the text has the shorter form.
  if (term.length >= 4 && word.length - term.length <= 2 && word.startsWith(term)) return 0.8;
  return word.length >= 4 && term.includes(word) ? 0.4 : 0;
}

/** Less than any likeness: a word that differs by one slip, or by two where it is long. */
function nearness(term: Term, word: string, letters: number): number {
  const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  if (Math.abs(term.word.length - word.length) > most) return 0;
  // Each slip changes at most two letters of the alphabet; comparing sets of letters spares most distances.
  if (countBits(term.letters ^ letters) > 2 * most) return 0;
  const slips = slipsBetween(term.word, word, most);
  return slips > most ? 0 : 0.6 - 0.2 * slips;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i += 1) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

function countBits(bits: number): number {
  let left = bits;
  let count = 0;
  for (; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Letters added, left out, replaced or swapped with their neighbour; `most + 1` when there are more than `most`. */
function slipsBetween(left: string, right: string, most: number): number {
  let before: number[] = [];
  let above = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      line[column] = Math.min(
        at(above, column) + 1,
        at(line, column - 1) + 1,
        at(above, column - 1) + (same ? 0 : 1),
        swapped ? at(before, column - 2) + 1 : most + 1,
      );
    }
    if (Math.min(...line) > most) return most + 1;
    before = above;
    above = line;
  }
  return at(above, right.length);
}

function at(line: readonly number[], column: number): number {
  return line[column] ?? Number.POSITIVE_INFINITY;
}
