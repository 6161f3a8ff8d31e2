import type { Suggestion } from './conversation.ts'
import { toSuggestion } from './suggestion-text.ts'

/**
 * Values with commas between: what comes after the last comma is completed, what stands before it stays, or becomes
 * what `settle` makes of it.
 */
export function finishList(
  typed: string,
  suggest: (part: string) => readonly Suggestion[],
  settle: (part: string) => string = (part) => part,
): readonly Suggestion[] {
  const parts = typed.split(/[,،;]/u).map((part) => part.trim())
  const said = parts.slice(0, -1).filter((part) => part !== '')
  const before = [...new Set(said.map(settle))]
  const taken = new Set(before)
  return suggest(parts.at(-1) ?? '').flatMap(({ label, value }) => {
    if (taken.has(value)) return []
    const suggestion = toSuggestion([...before, label].join(', '), [...before, value].join(', '))
    return suggestion === null ? [] : [suggestion]
  })
}
