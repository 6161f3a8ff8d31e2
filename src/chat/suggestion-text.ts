import { stripControls } from '../delivery/strip-controls.ts'
import type { Suggestion } from './conversation.ts'

/** Discord takes no more in a choice's name or value; counted as UTF-16, which is never less than it counts. */
const longest = 100

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Null where the value itself is too long: cut, it would mean something else. */
export function toSuggestion(label: string, value: string): Suggestion | null {
  const said = value.trim()
  if (said === '' || said.length > longest) return null
  const shown = cutLabel(stripControls(label).replaceAll(/\s+/gu, ' ').trim())
  return { label: shown === '' ? said : shown, value: said }
}

function cutLabel(label: string): string {
  if (label.length <= longest) return label
  let kept = ''
  // No grapheme of a name is long; what lies far behind the limit is never looked at.
  for (const { segment } of characters.segment(label.slice(0, 2 * longest))) {
    if (kept.length + segment.length > longest - 1) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}
