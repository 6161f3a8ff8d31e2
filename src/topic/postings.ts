/** Lists this short are copied when they grow, so that 200,000 of them hold no spare room. */
const COPIED = 16

/** Values by key, many a key; each value once a key. */
export class Postings<K, T> {
  readonly #lists = new Map<K, T[]>()

  add(key: K, value: T): void {
    const list = this.#lists.get(key)
    if (list === undefined) this.#lists.set(key, [value])
    else if (list.length < COPIED) this.#lists.set(key, [...list, value])
    else list.push(value)
  }

  remove(key: K, value: T): void {
    const rest = this.#lists.get(key)?.filter((other) => other !== value)
    if (rest === undefined || rest.length === 0) this.#lists.delete(key)
    else this.#lists.set(key, rest)
  }

  /** Appends a key's values to `found`. */
  collect(key: K, found: T[]): void {
    const list = this.#lists.get(key)
    if (list !== undefined) for (const value of list) found.push(value)
  }
}
