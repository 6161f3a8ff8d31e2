import type { Condition } from './condition.ts'
import type { DocumentView } from './document-view.ts'

/** Whether a document, in the condition's language, meets the condition. */
export function holdsIn(condition: Condition, view: DocumentView): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.parts.every((part) => holdsIn(part, view))
    case 'any':
      return condition.parts.some((part) => holdsIn(part, view))
    case 'not':
      return !holdsIn(condition.part, view)
    case 'phrase':
      return view.hasPhrase(condition.stems, condition.titleOnly)
    case 'prefix':
      return (
        condition.stems.some((stem) => view.hasPhrase([stem], condition.titleOnly)) ||
        condition.starts.some((start) => view.hasStart(start, condition.titleOnly))
      )
    case 'constant':
      return condition.holds
  }
}
