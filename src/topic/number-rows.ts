/** Growing by more would leave more unused. */
const GROWTH = 1.25
/** Cells below which rows are not moved together. */
const SMALL = 1 << 12

/**
 * Rows of whole numbers, all in one list: 200,000 lists of their own would cost three times the memory and
 * keep the garbage collector busy.
 */
export class NumberRows {
  /** A row is its length, then its numbers. */
  #cells = new Int32Array(SMALL)
  /** By row: where its numbers start; 0: there is no such row. */
  readonly #starts: number[] = []
  #length = 0
  #removed = 0

  /** All rows' numbers; another list after each change. */
  get cells(): Int32Array {
    return this.#cells
  }

  /** Where a row's numbers start in `cells`. */
  startOf(row: number): number {
    return this.#starts[row] ?? 0
  }

  /** The place after a row's last number. */
  endOf(row: number): number {
    const start = this.startOf(row)
    return start === 0 ? 0 : start + (this.#cells[start - 1] ?? 0)
  }

  /** `row` must be a new or a removed one. */
  add(row: number, numbers: readonly number[]): void {
    const needed = this.#length + numbers.length + 1
    if (needed > this.#cells.length) this.#move(Math.ceil(GROWTH * (needed - this.#removed)))
    this.#cells[this.#length] = numbers.length
    this.#cells.set(numbers, this.#length + 1)
    this.#starts[row] = this.#length + 1
    this.#length += numbers.length + 1
  }

  remove(row: number): void {
    this.#removed += this.endOf(row) - this.startOf(row) + 1
    this.#starts[row] = 0
    if (this.#length > SMALL && 2 * this.#removed > this.#length)
      this.#move(Math.ceil(GROWTH * (this.#length - this.#removed)) + SMALL)
  }

  /** Into a list of `size` cells, leaving out what was removed. */
  #move(size: number): void {
    const cells = new Int32Array(size)
    let length = 0
    for (const row of this.#starts.keys()) {
      // Rows may be numbered with gaps: what was never added has no start at all.
      const start = this.startOf(row)
      if (start === 0) continue
      const taken = this.#cells.subarray(start - 1, this.endOf(row))
      cells.set(taken, length)
      this.#starts[row] = length + 1
      length += taken.length
    }
    this.#cells = cells
    this.#length = length
    this.#removed = 0
  }
}
