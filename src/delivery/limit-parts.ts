import type { Message } from './message.ts'
import type { Translate } from './translate.ts'

/** Messages one digest or answer becomes at most, the line that says what is left out among them. */
const mostParts = 20

/** No more parts than anybody is to be sent at once; what is left out is said at the end, and has not been shown. Pure. */
export function limitParts(parts: readonly Message[], t: Translate): readonly Message[] {
  const last = parts[mostParts - 1]
  if (last === undefined || parts.length === mostParts) return parts
  const said = { text: t('parts-left-out', { most: mostParts }), style: 'quiet' as const }
  const closing: Message = { ...last, blocks: [{ kind: 'text', spans: [said] }], shows: [] }
  return [...parts.slice(0, mostParts - 1), closing]
}
