import { type Anchor, chooseAnchors, isDecided, type ShareOf } from './choose-anchors.ts'
import type { Condition } from './condition.ts'
import { encodeCondition, judgeCode, releaseCode, VERDICT } from './condition-code.ts'
import { viewOf } from './document-view.ts'
import { holdsIn } from './holds-in.ts'
import { NumberRows } from './number-rows.ts'
import { markOfPair, type StemNumbers } from './stem-numbers.ts'
import type { TopicDocument } from './topic-document.ts'

/** What a topic asks in the languages in which it asks the same. */
export interface Form {
  readonly topicId: number
  readonly languages: readonly string[]
  readonly condition: Condition
}

/** No second stem. Numbers below it stand for a pair's mark: PAIR - mark. */
export const NONE = -1
/** A pair's mark m is written as PAIR - m. */
export const PAIR = -2

/** A row's first fields; then follow its anchors, two numbers each, and the code, none if an anchor decides. */
const [LIST, ANCHORS, HEAD] = [0, 1, 2]

/** Forms by number: a look at one touches little memory. */
export class FormTable {
  readonly #numbers: StemNumbers
  readonly #topics: number[] = []
  readonly #rows = new NumberRows()
  /** Beginnings of words that some forms stand under. */
  readonly #starts = new Map<number, readonly string[]>()
  /** Only of forms whose code leaves something open. */
  readonly #conditions = new Map<number, Condition>()
  readonly #free: number[] = []
  /** Few lists, many forms. */
  readonly #languages: (readonly string[])[] = []
  /** By form: the last document it held in. */
  readonly #marks: number[] = []
  #document = 0

  constructor(numbers: StemNumbers) {
    this.#numbers = numbers
  }

  /** Returns the form's number. */
  add({ topicId, languages, condition }: Form, shareOf: ShareOf): number {
    const form = this.#free.pop() ?? this.#topics.length
    this.#topics[form] = topicId
    this.#marks[form] = 0
    const numbers = this.#numbers
    const anchors = chooseAnchors(condition, shareOf) ?? []
    const code = isDecided(condition) ? [] : encodeCondition(condition, numbers)
    const stems = anchors
      .filter(({ kind }) => kind === 'stem')
      .flatMap((anchor) => this.#encodeAnchor(anchor))
    this.#rows.add(form, [this.#numberOf(languages), stems.length, ...stems, ...code])
    const starts = anchors.filter(({ kind }) => kind === 'start').map(({ text }) => text)
    if (starts.length > 0) this.#starts.set(form, starts)
    if (isOpen(condition)) this.#conditions.set(form, condition)
    return form
  }

  /** To be called once nothing stands under its anchors. */
  remove(form: number): void {
    const { cells } = this.#rows
    for (const number of this.stemsOf(form)) if (number > NONE) this.#numbers.release(number)
    releaseCode(cells, this.#codeStart(form), this.#rows.endOf(form), this.#numbers)
    this.#rows.remove(form)
    this.#starts.delete(form)
    this.#conditions.delete(form)
    this.#free.push(form)
  }

  /** Stems it stands under: number, what must be there as well, number … */
  stemsOf(form: number): Int32Array {
    return this.#rows.cells.subarray(this.#rows.startOf(form) + HEAD, this.#codeStart(form))
  }

  /** Beginnings of words it stands under. */
  startsOf(form: number): readonly string[] {
    return this.#starts.get(form) ?? []
  }

  /**
   * Appends to `topics` those whose forms hold, each once, among forms that have an anchor in the
   * document in hand. A topic has one form a language.
   */
  choose(candidates: readonly number[], document: TopicDocument, topics: number[]): void {
    this.#document += 1
    const spoken = this.#languages.map((languages) => languages.includes(document.language))
    const { cells } = this.#rows
    for (const form of candidates) {
      if (this.#marks[form] === this.#document) continue
      const list = cells[this.#rows.startOf(form) + LIST] ?? 0
      if (spoken[list] !== true || !this.#holds(form, document)) continue
      this.#marks[form] = this.#document
      topics.push(this.#topics[form] ?? 0)
    }
  }

  #holds(form: number, document: TopicDocument): boolean {
    const code = this.#codeStart(form)
    if (code === this.#rows.endOf(form)) return true
    const verdict = judgeCode(this.#rows.cells, this.#numbers, code)
    if (verdict !== VERDICT.open) return verdict === VERDICT.yes
    const condition = this.#conditions.get(form)
    return condition !== undefined && holdsIn(condition, viewOf(document))
  }

  /** A pair's stems are held by its phrase's code: it is never decided by an anchor. */
  #encodeAnchor({ text, also, side }: Anchor): readonly number[] {
    const stem = this.#numbers.use(text)
    if (also === null) return [stem, NONE]
    const other = this.#numbers.use(also)
    if (side === 'anywhere') return [stem, other]
    this.#numbers.release(other)
    return [stem, PAIR - (side === 'after' ? markOfPair(stem, other) : markOfPair(other, stem))]
  }

  #codeStart(form: number): number {
    const start = this.#rows.startOf(form)
    return start + HEAD + (this.#rows.cells[start + ANCHORS] ?? 0)
  }

  #numberOf(languages: readonly string[]): number {
    const text = languages.join()
    const known = this.#languages.findIndex((list) => list.join() === text)
    return known === -1 ? this.#languages.push(languages) - 1 : known
  }
}

/** Whether stems alone may not settle it. */
function isOpen(condition: Condition): boolean {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.parts.some(isOpen)
  if (condition.kind === 'not') return isOpen(condition.part)
  return condition.kind !== 'phrase'
}
