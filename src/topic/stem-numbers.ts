import type { TopicDocument } from './topic-document.ts'

/** A place whose stem no topic names, and the break between title and text. */
const UNKNOWN = -1

/** What a document has, as far as topics name it. */
export interface Present {
  /** Numbers of its stems, each once. */
  readonly numbers: readonly number[]
  /** Its stems; each that has a number once, others as often as they stand there. */
  readonly stems: readonly string[]
}

/** Stems by number, and the document in hand as numbers: comparing these touches little memory. */
export class StemNumbers {
  readonly #numbers = new Map<string, number>()
  readonly #stems: string[] = []
  readonly #uses: number[] = []
  readonly #free: number[] = []
  /** By stem: the last document that had it. */
  #marks = new Uint32Array(1 << 10)
  #document = 0
  /** The document's stems in order: title, break, text, break, what names the publisher. */
  #order = new Int32Array(1 << 10)
  #length = 0
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
    if (number >= this.#marks.length) this.#growMarks()
    return number
  }

  release(number: number): void {
    const uses = (this.#uses[number] ?? 0) - 1
    this.#uses[number] = uses
    if (uses > 0) return
    this.#numbers.delete(this.#stems[number] ?? '')
    this.#stems[number] = ''
    this.#free.push(number)
  }

  find(stem: string): number | undefined {
    return this.#numbers.get(stem)
  }

  /** Takes the next document in hand. */
  read({ titleStems, textStems }: TopicDocument, publisher: readonly string[]): Present {
    this.#document += 1
    this.#titleLength = titleStems.length
    this.#length = titleStems.length + textStems.length + publisher.length + 2
    if (this.#length > this.#order.length) this.#order = new Int32Array(2 * this.#length)
    const present = { numbers: [], stems: [] }
    this.#readPart(titleStems, 0, present)
    this.#order[this.#titleLength] = UNKNOWN
    this.#readPart(textStems, this.#titleLength + 1, present)
    const end = this.#titleLength + 1 + textStems.length
    this.#order[end] = UNKNOWN
    this.#readPart(publisher, end + 1, present)
    return present
  }

  isPresent(number: number): boolean {
    return this.#marks[number] === this.#document
  }

  /** Whether the stems `code[from]` to before `code[to]` stand in a row. */
  hasRow(code: readonly number[], from: number, to: number, titleOnly: boolean): boolean {
    for (let i = from; i < to; i++) if (!this.isPresent(code[i] ?? UNKNOWN)) return false
    if (to - from === 1 && !titleOnly) return true
    const last = (titleOnly ? this.#titleLength : this.#length) - (to - from)
    const first = code[from] ?? UNKNOWN
    for (let at = this.#order.indexOf(first); at !== -1 && at <= last; ) {
      if (this.#isRowAt(at, code, from, to)) return true
      at = this.#order.indexOf(first, at + 1)
    }
    return false
  }

  #isRowAt(at: number, code: readonly number[], from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.#order[at + i - from] !== code[i]) return false
    return true
  }

  #readPart(
    stems: readonly string[],
    start: number,
    present: { readonly numbers: number[]; readonly stems: string[] },
  ): void {
    for (let i = 0; i < stems.length; i++) {
      const stem = stems[i] ?? ''
      const number = this.#numbers.get(stem) ?? UNKNOWN
      this.#order[start + i] = number
      if (number !== UNKNOWN && this.isPresent(number)) continue
      present.stems.push(stem)
      if (number === UNKNOWN) continue
      this.#marks[number] = this.#document
      present.numbers.push(number)
    }
  }

  #growMarks(): void {
    const marks = this.#marks
    this.#marks = new Uint32Array(2 * marks.length)
    this.#marks.set(marks)
  }
}
