import { readScheduleTokens } from '../delivery/schedule-tokens.ts'
import { readScheduleWords } from '../delivery/schedule-words.ts'
import type { Translate } from '../delivery/translate.ts'

const timedKinds: ReadonlySet<string> = new Set(['every', 'time', 'number', 'part'])

/** "every day at 8", "weekdays 7:30" said without a command: the line that schedules it; null for anything else. */
export function findScheduleLine(text: string, translators: readonly Translate[]): string | null {
  const isMeant = translators.some((t) => {
    const kinds = readScheduleTokens(text, readScheduleWords(t))?.map(({ kind }) => kind) ?? []
    const isTimed = kinds.some((kind) => timedKinds.has(kind))
    if (kinds.length < 2) return false
    // "Monday" alone may be a name, "7:30" alone anything.
    const repeats = kinds.some((kind) => kind === 'every' || kind === 'days' || kind === 'hourly')
    return repeats && isTimed
  })
  return isMeant ? `/schedule add ${text}` : null
}
