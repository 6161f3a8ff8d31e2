/** Words whose prefixes are remembered. */
const REMEMBERED = 20_000

interface Node<T> {
  /** How many entries begin so, this one's own included. */
  passing: number
  values: readonly T[]
}

/** Values by the beginning of a word: a trie, kept as a map of all beginnings. */
export class PrefixIndex<T> {
  readonly #nodes = new Map<string, Node<T>>()
  /** Words repeat from article to article. */
  readonly #known = new Map<string, readonly T[]>()

  add(start: string, value: T): void {
    this.#known.clear()
    for (let length = 1; length <= start.length; length++) {
      const begins = start.slice(0, length)
      const node = this.#nodes.get(begins) ?? { passing: 0, values: [] }
      node.passing += 1
      if (length === start.length) node.values = [...node.values, value]
      this.#nodes.set(begins, node)
    }
  }

  /** `value` must have been added under `start`. */
  remove(start: string, value: T): void {
    this.#known.clear()
    for (let length = 1; length <= start.length; length++) {
      const begins = start.slice(0, length)
      const node = this.#nodes.get(begins)
      if (node === undefined) return
      node.passing -= 1
      if (length === start.length) node.values = node.values.filter((other) => other !== value)
      if (node.passing === 0) this.#nodes.delete(begins)
    }
  }

  /** Adds to `found` the values of all prefixes of a word. */
  collect(word: string, found: Set<T>): void {
    if (this.#nodes.size === 0) return
    const known = this.#known.get(word)
    const values = known ?? this.#find(word)
    for (const value of values) found.add(value)
    if (known !== undefined) return
    if (this.#known.size >= REMEMBERED) this.#known.clear()
    this.#known.set(word, values)
  }

  #find(word: string): readonly T[] {
    const found: T[] = []
    for (let length = 1; length <= word.length; length++) {
      const node = this.#nodes.get(word.slice(0, length))
      if (node === undefined) break
      found.push(...node.values)
    }
    return found.length === 0 ? NOTHING : found
  }
}

const NOTHING: readonly never[] = []
