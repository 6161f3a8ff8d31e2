import type { TopicDocument } from './topic-document.ts'

/** A place whose stem no topic names, and the break between title and text. */
const UNKNOWN = -1

/** What is known of a stem, side by side in memory; places count from 0. */
const FIELDS = 4
/** The last document that had it; there its first and last place. */
const [MARK, FIRST, LAST] = [0, 1, 2]

/** Pairs of neighbours share this many marks: a document of 400 words has a wrong one in 40. */
const PAIR_BITS = 14

/** The mark of two stems that stand one after the other. */
export function markOfPair(first: number, second: number): number {
  // Odd constants of good spread (Knuth's multiplicative hashing).
  return (Math.imul(first, 0x9e37_79b1) ^ Math.imul(second, 0x85eb_ca6b)) >>> (32 - PAIR_BITS)
}

/**
 * Stems by number, and the document in hand as numbers: comparing these touches little memory, and
 * reading the next document allocates none.
 */
export class StemNumbers {
  readonly #numbers = new Map<string, number>()
  readonly #stems: string[] = []
  readonly #uses: number[] = []
  readonly #free: number[] = []
  #fields = new Int32Array(FIELDS << 10)
  #document = 0
  /** The document's stems in order: title, break, text, break, what names the publisher. */
  #order = new Int32Array(1 << 10)
  /** By place: the next place of the same stem. */
  #next = new Int32Array(1 << 10)
  #present = new Int32Array(1 << 10)
  /** By mark: the last document with such a pair. */
  readonly #pairs = new Int32Array(1 << PAIR_BITS)
  #length = 0
  #presentLength = 0
  #titleLength = 0

  /** The stem's number, held until it is released as often as it was used. */
  use(stem: string): number {
    const known = this.#numbers.get(stem)
    if (known !== undefined) {
      this.#uses[known] = (this.#uses[known] ?? 0) + 1
      return known
    }
    const number = this.#free.pop() ?? this.#stems.length
    this.#numbers.set(stem, number)
    this.#stems[number] = stem
    this.#uses[number] = 1
    if (number * FIELDS >= this.#fields.length) this.#growFields()
    return number
  }

  release(number: number): void {
    const uses = (this.#uses[number] ?? 0) - 1
    this.#uses[number] = uses
    if (uses > 0) return
    this.#numbers.delete(this.#stems[number] ?? '')
    this.#stems[number] = ''
    this.#fields.fill(0, number * FIELDS, (number + 1) * FIELDS)
    this.#free.push(number)
  }

  find(stem: string): number | undefined {
    return this.#numbers.get(stem)
  }

  /** Takes the next document in hand; returns the numbers of its stems, each once, good until the next one. */
  read({ titleStems, textStems }: TopicDocument, publisher: readonly string[]): Int32Array {
    this.#document += 1
    this.#titleLength = titleStems.length
    this.#length = 0
    this.#presentLength = 0
    this.#makeRoom(titleStems.length + textStems.length + publisher.length + 2)
    this.#readPart(titleStems)
    this.#order[this.#length++] = UNKNOWN
    this.#readPart(textStems)
    this.#order[this.#length++] = UNKNOWN
    this.#readPart(publisher)
    return this.#present.subarray(0, this.#presentLength)
  }

  isPresent(number: number): boolean {
    return this.#fields[number * FIELDS + MARK] === this.#document
  }

  /** Whether two stems of this mark may stand one after the other; false is certain. */
  mayHavePair(mark: number): boolean {
    return this.#pairs[mark] === this.#document
  }

  /** Whether the stems `code[from]` to before `code[to]` stand in a row. */
  hasRow(code: Int32Array, from: number, to: number, titleOnly: boolean): boolean {
    for (let i = from; i < to; i++) if (!this.isPresent(code[i] ?? UNKNOWN)) return false
    if (to - from === 1 && !titleOnly) return true
    const end = (titleOnly ? this.#titleLength : this.#length) - (to - from)
    const first = (code[from] ?? UNKNOWN) * FIELDS
    const last = Math.min(end, this.#fields[first + LAST] ?? UNKNOWN)
    for (let at = this.#fields[first + FIRST] ?? 0; at <= last; at = this.#next[at] ?? 0) {
      if (this.#isRowAt(at, code, from, to)) return true
      if (at === last) return false
    }
    return false
  }

  #isRowAt(at: number, code: Int32Array, from: number, to: number): boolean {
    for (let i = from + 1; i < to; i++) if (this.#order[at + i - from] !== code[i]) return false
    return true
  }

  #readPart(stems: readonly string[]): void {
    let before = UNKNOWN
    for (const stem of stems) {
      const at = this.#length++
      const number = this.#numbers.get(stem) ?? UNKNOWN
      this.#order[at] = number
      if (number !== UNKNOWN) {
        this.#notePlace(number, at)
        if (before !== UNKNOWN) this.#pairs[markOfPair(before, number)] = this.#document
      }
      before = number
    }
  }

  #notePlace(number: number, at: number): void {
    const fields = this.#fields
    const start = number * FIELDS
    if (fields[start + MARK] === this.#document) {
      this.#next[fields[start + LAST] ?? 0] = at
    } else {
      fields[start + MARK] = this.#document
      fields[start + FIRST] = at
      this.#present[this.#presentLength++] = number
    }
    fields[start + LAST] = at
  }

  #makeRoom(length: number): void {
    if (length <= this.#order.length) return
    this.#order = new Int32Array(2 * length)
    this.#next = new Int32Array(2 * length)
    this.#present = new Int32Array(2 * length)
  }

  #growFields(): void {
    const fields = this.#fields
    this.#fields = new Int32Array(2 * fields.length)
    this.#fields.set(fields)
  }
}
