import type { Suggestion } from './conversation.ts'
import { toSuggestion } from './suggestion-text.ts'

/** Values with commas between: what stands before the last comma stays, what comes after it is completed. */
export function finishList(
  typed: string,
  suggest: (part: string) => readonly Suggestion[],
): readonly Suggestion[] {
  const parts = typed.split(/[,،;]/u).map((part) => part.trim())
  const before = parts.slice(0, -1).filter((part) => part !== '')
  const said = new Set(before)
  return suggest(parts.at(-1) ?? '').flatMap(({ label, value }) => {
    if (said.has(value)) return []
    const suggestion = toSuggestion([...before, label].join(', '), [...before, value].join(', '))
    return suggestion === null ? [] : [suggestion]
  })
}
