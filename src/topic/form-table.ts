import { type Anchor, chooseAnchors, isDecided, type ShareOf } from './choose-anchors.ts'
import type { Condition } from './condition.ts'
import { encodeCondition, judgeCode, releaseCode, VERDICT } from './condition-code.ts'
import { viewOf } from './document-view.ts'
import { holdsIn } from './holds-in.ts'
import type { StemNumbers } from './stem-numbers.ts'
import type { TopicDocument } from './topic-document.ts'

/** What a topic asks in the languages in which it asks the same. */
export interface Form {
  readonly topicId: number
  readonly languages: readonly string[]
  readonly condition: Condition
}

/** No code: an anchor that is there decides. */
const DECIDED = null

/** Forms by number, a column a field: a look at one touches only the columns it needs. */
export class FormTable {
  readonly #numbers: StemNumbers
  readonly #topics: number[] = []
  /** Numbers of language lists: few lists, many forms. */
  readonly #lists: number[] = []
  readonly #codes: (readonly number[] | null)[] = []
  readonly #anchors: (readonly Anchor[])[] = []
  /** Only of forms whose code leaves something open. */
  readonly #conditions = new Map<number, Condition>()
  readonly #free: number[] = []
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
    this.#lists[form] = this.#numberOf(languages)
    this.#codes[form] = isDecided(condition) ? DECIDED : encodeCondition(condition, this.#numbers)
    this.#anchors[form] = chooseAnchors(condition, shareOf) ?? []
    if (isOpen(condition)) this.#conditions.set(form, condition)
    return form
  }

  remove(form: number): void {
    const code = this.#codes[form] ?? DECIDED
    if (code !== DECIDED) releaseCode(code, this.#numbers)
    this.#codes[form] = DECIDED
    this.#anchors[form] = []
    this.#conditions.delete(form)
    this.#free.push(form)
  }

  anchorsOf(form: number): readonly Anchor[] {
    return this.#anchors[form] ?? []
  }

  /**
   * Appends to `topics` those whose forms hold, each once, among forms that have an anchor in the
   * document in hand. A topic has one form a language.
   */
  choose(candidates: readonly number[], document: TopicDocument, topics: number[]): void {
    this.#document += 1
    const spoken = this.#languages.map((languages) => languages.includes(document.language))
    for (const form of candidates) {
      if (this.#marks[form] === this.#document) continue
      if (spoken[this.#lists[form] ?? 0] !== true || !this.#holds(form, document)) continue
      this.#marks[form] = this.#document
      topics.push(this.#topics[form] ?? 0)
    }
  }

  #holds(form: number, document: TopicDocument): boolean {
    const code = this.#codes[form] ?? DECIDED
    if (code === DECIDED) return true
    const verdict = judgeCode(code, this.#numbers)
    if (verdict !== VERDICT.open) return verdict === VERDICT.yes
    const condition = this.#conditions.get(form)
    return condition !== undefined && holdsIn(condition, viewOf(document))
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
