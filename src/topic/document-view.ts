import { publisherStems } from './publisher-stems.ts'
import type { TopicDocument } from './topic-document.ts'

/** Between title, text and publisher, so that no phrase reaches from one into another; no stem is empty. */
const BREAK = ''

/** A document prepared for many conditions: what is costly is worked out once, when first asked for. */
export class DocumentView {
  readonly #stems: readonly string[]
  readonly #titleLength: number
  #positions: ReadonlyMap<string, readonly number[]> | null = null

  constructor(document: TopicDocument) {
    const { titleStems, textStems } = document
    this.#stems = [...titleStems, BREAK, ...textStems, BREAK, ...publisherStems(document)]
    this.#titleLength = titleStems.length
  }

  hasPhrase(stems: readonly string[], titleOnly: boolean): boolean {
    const [first] = stems
    if (first === undefined || first === BREAK) return false
    const positions = this.#where.get(first)
    if (positions === undefined) return false
    const last = titleOnly ? this.#titleLength : this.#stems.length
    return positions.some(
      (at) =>
        at + stems.length <= last &&
        stems.every((stem, i) => i === 0 || this.#stems[at + i] === stem),
    )
  }

  hasStart(start: string, titleOnly: boolean): boolean {
    for (const [stem, [first = 0]] of this.#where)
      if (stem.startsWith(start) && (!titleOnly || first < this.#titleLength)) return true
    return false
  }

  get #where(): ReadonlyMap<string, readonly number[]> {
    this.#positions ??= listPositions(this.#stems)
    return this.#positions
  }
}

function listPositions(stems: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>()
  for (const [at, stem] of stems.entries()) {
    if (stem === BREAK) continue
    const known = positions.get(stem)
    if (known === undefined) positions.set(stem, [at])
    else known.push(at)
  }
  return positions
}

const views = new WeakMap<TopicDocument, DocumentView>()

/** The view of a document, the same each time. */
export function viewOf(document: TopicDocument): DocumentView {
  const known = views.get(document)
  if (known !== undefined) return known
  const view = new DocumentView(document)
  views.set(document, view)
  return view
}
