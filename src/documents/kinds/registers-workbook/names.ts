/** Names of tabs: 31 characters at most, none of `[ ] : * ? / \`, none twice (case does not count). */
export class TabNames {
  readonly #taken = new Set<string>();

  take(wish: string): string {
    const plain = wish.replace(/[[\]:*?/\\]/g, ' ').trim() || '–';
    for (let count = 1; ; count += 1) {
      const ending = count === 1 ? '' : ` ${count}`;
      const name = plain.slice(0, 31 - ending.length).trimEnd() + ending;
      if (this.#taken.has(name.toLowerCase())) continue;
      this.#taken.add(name.toLowerCase());
      return name;
    }
  }
}
