import { copyText } from '../article/copy-text.ts'
import { RecentSlots } from './recent-slots.ts'

/** Classes of word length, and the share of documents such words are assumed to be in. */
const ASSUMED_SHARES = [0.3, 0.1, 0.03, 0.005] as const
/** How many documents that assumption is worth: it fades once real ones came. */
const ASSUMED_DOCUMENTS = 60

/**
 * The terms of the documents in memory: how many documents have each, and which had it last.
 * Terms nobody has any more are dropped, so that memory is bounded by the documents held.
 */
export class TermIndex {
  readonly #ids = new Map<string, number>()
  readonly #terms: string[] = []
  readonly #classes: number[] = []
  readonly #recent = new RecentSlots()
  readonly #free: number[] = []
  #counts = new Int32Array(1 << 14)
  /** Per term, the logarithm of how many documents have it: rarity is asked for very often. */
  #logHaving = new Float64Array(1 << 14)
  #documents = 0
  #logAll = 0
  #scale = 1

  get size(): number {
    return this.#terms.length
  }

  add(slot: number, terms: readonly string[]): readonly number[] {
    this.#recountDocuments(1)
    return terms.map((term) => {
      const id = this.#ids.get(term) ?? this.#create(copyText(term))
      this.#recountTerm(id, 1)
      this.#recent.add(id, slot)
      return id
    })
  }

  /** Documents leave in the order they came. */
  remove(slot: number, ids: Int32Array): void {
    this.#recountDocuments(-1)
    for (const id of ids) {
      if (this.#recountTerm(id, -1) === 0) this.#drop(id)
      else this.#recent.removeOldest(id, slot)
    }
  }

  /** The last documents with this term, oldest first. */
  recent(id: number): Int32Array {
    return this.#recent.of(id)
  }

  /** How many documents have the term. */
  count(id: number): number {
    return this.#counts[id] ?? 0
  }

  /** How telling a term is, from 0 (in every document) to about 1 (in one). */
  rarity(id: number): number {
    return (this.#logAll - (this.#logHaving[id] ?? 0)) * this.#scale
  }

  #recountDocuments(change: number): void {
    this.#documents += change
    const all = this.#documents + ASSUMED_DOCUMENTS + 1
    this.#logAll = Math.log(all)
    this.#scale = 1 / Math.log(2 * all)
  }

  #recountTerm(id: number, change: number): number {
    const count = (this.#counts[id] ?? 0) + change
    this.#counts[id] = count
    this.#logHaving[id] = logHaving(count, this.#classes[id] ?? 0)
    return count
  }

  #create(term: string): number {
    const id = this.#free.pop() ?? this.#terms.length
    this.#ids.set(term, id)
    this.#terms[id] = term
    this.#classes[id] = classOf(term)
    if (id >= this.#counts.length) this.#grow()
    return id
  }

  #drop(id: number): void {
    this.#ids.delete(this.#terms[id] ?? '')
    this.#terms[id] = ''
    this.#recent.clear(id)
    this.#free.push(id)
  }

  #grow(): void {
    const [counts, logs] = [this.#counts, this.#logHaving]
    this.#counts = new Int32Array(2 * counts.length)
    this.#counts.set(counts)
    this.#logHaving = new Float64Array(2 * logs.length)
    this.#logHaving.set(logs)
  }
}

/** Short words are mostly grammar, in every language with spaces; digits are not. */
function classOf(term: string): number {
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
  if (table?.length === count) table.push(value)
  return value
}
