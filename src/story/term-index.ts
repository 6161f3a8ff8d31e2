import { ROLE } from './read-terms.ts'

/** Documents a common term remembers; rarer terms find the older ones. */
const POSTINGS = 64
/** Classes of word length, and the share of documents such words are assumed to be in. */
const ASSUMED_SHARES = [0.3, 0.1, 0.03, 0.005] as const
/** How many documents that assumption is worth: it fades once real ones came. */
const ASSUMED_DOCUMENTS = 60

interface Posting {
  readonly slots: number[]
}

/**
 * The terms of the documents in memory: how many documents have each, and which had it last.
 * Terms nobody has any more are dropped, so that memory is bounded by the documents held.
 */
export class TermIndex {
  readonly #ids = new Map<string, number>()
  readonly #names: string[] = []
  readonly #counts: number[] = []
  readonly #classes: number[] = []
  readonly #postings: Posting[] = []
  readonly #free: number[] = []
  #documents = 0
  #logAll = 0
  #scale = 1

  get size(): number {
    return this.#names.length
  }

  add(slot: number, terms: readonly string[], roles: readonly number[]): Int32Array {
    this.#recount(1)
    const ids = new Int32Array(terms.length)
    terms.forEach((term, i) => {
      const id = this.#ids.get(term) ?? this.#create(term)
      ids[i] = id
      this.#counts[id] = (this.#counts[id] ?? 0) + 1
      if (((roles[i] ?? 0) & ROLE.pair) !== 0) return
      const slots = this.#postings[id]?.slots
      if (slots === undefined) return
      slots.push(slot)
      if (slots.length > 2 * POSTINGS) slots.splice(0, slots.length - POSTINGS)
    })
    return ids
  }

  remove(slot: number, ids: Int32Array): void {
    this.#recount(-1)
    for (const id of ids) {
      const count = (this.#counts[id] ?? 0) - 1
      this.#counts[id] = count
      if (count <= 0) {
        this.#drop(id)
        continue
      }
      const slots = this.#postings[id]?.slots
      if (slots !== undefined && slots[0] === slot) slots.shift()
    }
  }

  /** The last documents with this term, oldest first. */
  recent(id: number): readonly number[] {
    const slots = this.#postings[id]?.slots ?? []
    return slots.length > POSTINGS ? slots.slice(-POSTINGS) : slots
  }

  count(id: number): number {
    return this.#counts[id] ?? 0
  }

  /** How telling a term is, from 0 (in every document) to about 1 (in one). */
  rarity(id: number): number {
    return (this.#logAll - logHaving(this.#counts[id] ?? 0, this.#classes[id] ?? 3)) / this.#scale
  }

  #recount(change: number): void {
    this.#documents += change
    const all = this.#documents + ASSUMED_DOCUMENTS + 1
    this.#logAll = Math.log(all)
    this.#scale = Math.log(2 * all)
  }

  #create(term: string): number {
    const id = this.#free.pop() ?? this.#names.length
    this.#ids.set(term, id)
    this.#names[id] = term
    this.#counts[id] = 0
    this.#classes[id] = classOf(term)
    this.#postings[id] = { slots: [] }
    return id
  }

  #drop(id: number): void {
    this.#ids.delete(this.#names[id] ?? '')
    this.#names[id] = ''
    this.#postings[id] = { slots: [] }
    this.#free.push(id)
  }
}

/** Short words are mostly grammar, in every language with spaces; digits are not. */
function classOf(term: string): number {
  if (term.includes(' ')) return 3
  const code = term.charCodeAt(0)
  if (code >= 48 && code <= 57) return 3
  return Math.min(3, Math.max(0, term.length - 2))
}

const logarithms: number[][] = ASSUMED_SHARES.map(() => [])

function logHaving(count: number, kind: number): number {
  const table = logarithms[kind]
  const known = table?.[count]
  if (known !== undefined) return known
  const value = Math.log(count + ASSUMED_DOCUMENTS * (ASSUMED_SHARES[kind] ?? 0) + 0.5)
  if (table !== undefined && count < 50_000) {
    while (table.length < count) table.push(logHaving(table.length, kind))
    table[count] = value
  }
  return value
}
