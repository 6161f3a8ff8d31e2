import { publisherStems } from './publisher-stems.ts'
import type { TopicDocument } from './topic-document.ts'

/** Between title, text and publisher, so that no phrase reaches from one into another; no stem is empty. */
const BREAK = ''

/** A document prepared for many conditions: what is costly is worked out once, when first asked for. */
export class DocumentView {
  readonly #document: TopicDocument
  #placed: Placed | null = null

  constructor(document: TopicDocument) {
    this.#document = document
  }

  hasPhrase(phrase: readonly string[], titleOnly: boolean): boolean {
    const [first] = phrase
    if (first === undefined || first === BREAK) return false
    const { stems, places } = this.#work
    const last = titleOnly ? this.#document.titleStems.length : stems.length
    const starts = places.get(first) ?? []
    return starts.some(
      (at) =>
        at + phrase.length <= last && phrase.every((stem, i) => i === 0 || stems[at + i] === stem),
    )
  }

  hasStart(start: string, titleOnly: boolean): boolean {
    const { titleStems } = this.#document
    for (const [stem, [first = 0]] of this.#work.places)
      if (stem.startsWith(start) && (!titleOnly || first < titleStems.length)) return true
    return false
  }

  get #work(): Placed {
    this.#placed ??= placeStems(this.#document)
    return this.#placed
  }
}

/** A document's stems in order, and where each of them stands. */
interface Placed {
  readonly stems: readonly string[]
  readonly places: ReadonlyMap<string, readonly number[]>
}

function placeStems(document: TopicDocument): Placed {
  const { titleStems, textStems } = document
  const stems = [...titleStems, BREAK, ...textStems, BREAK, ...publisherStems(document)]
  const places = new Map<string, number[]>()
  for (const [at, stem] of stems.entries()) {
    if (stem === BREAK) continue
    const known = places.get(stem)
    if (known === undefined) places.set(stem, [at])
    else known.push(at)
  }
  return { stems, places }
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
