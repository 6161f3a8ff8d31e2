import { NONE, PAIR } from './form-table.ts'
import type { StemNumbers } from './stem-numbers.ts'

/** Most lists stay short, and one that is pushed to keeps room for sixteen more. */
const COPIED = 32

/**
 * Values by stem, each with a second stem that must be there too, or stand beside it. Lists are flat numbers, so that
 * passing over thousands of entries touches little memory (docs/decisions/0014-topic-matching.md).
 */
export class StemPostings {
  readonly #numbers: StemNumbers
  /** By stem: value, the second stem as in FormTable.stemsOf, value … */
  readonly #lists: number[][] = []

  constructor(numbers: StemNumbers) {
    this.#numbers = numbers
  }

  /** `stems` as FormTable.stemsOf gives them. */
  add(stems: Int32Array, value: number): void {
    for (let i = 0; i < stems.length; i += 2) {
      const stem = stems[i] ?? NONE
      const second = stems[i + 1] ?? NONE
      const list = this.#lists[stem] ?? []
      if (list.length > COPIED) list.push(value, second)
      else this.#lists[stem] = [...list, value, second]
    }
  }

  /** As it was added. */
  remove(stems: Int32Array, value: number): void {
    for (let i = 0; i < stems.length; i += 2) {
      const list = this.#lists[stems[i] ?? NONE] ?? []
      const at = list.findIndex((held, place) => place % 2 === 0 && held === value)
      if (at !== -1) list.splice(at, 2)
    }
  }

  /** Entries under a stem. */
  count(stem: string): number {
    const number = this.#numbers.find(stem)
    return number === undefined ? 0 : (this.#lists[number]?.length ?? 0) / 2
  }

  /**
   * Appends to `found` the values whose stems, first and second, are all in the document in hand;
   * `present` are its stems' numbers. A value under two of them comes twice.
   */
  collect(present: Int32Array, found: number[]): void {
    for (const number of present) {
      const list = this.#lists[number]
      if (list !== undefined) this.#collectFrom(list, found)
    }
  }

  #collectFrom(list: readonly number[], found: number[]): void {
    for (let i = 0; i < list.length; i += 2) {
      const second = list[i + 1] ?? NONE
      if (second === NONE || this.#isThere(second)) found.push(list[i] ?? NONE)
    }
  }

  #isThere(second: number): boolean {
    if (second <= PAIR) return this.#numbers.mayHavePair(PAIR - second)
    return this.#numbers.isPresent(second)
  }
}
