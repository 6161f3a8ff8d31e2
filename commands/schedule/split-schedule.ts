import { parseSchedule } from '../../src/delivery/parse-schedule.ts'
import type { Schedule } from '../../src/delivery/schedule.ts'
import { readScheduleWords } from '../../src/delivery/schedule-words.ts'
import type { Translate } from '../../src/delivery/translate.ts'

/** Times and what they are for, as one text said them. */
export interface SplitText {
  /** Null: no times were said. */
  readonly schedule: Schedule | null
  /** The other words. */
  readonly rest: string
}

/** No schedule has more words. */
const longest = 40

/** "07:30 weekdays world science", "science at 8 and 20": the longest run of words at either end that tells times. */
export function splitSchedule(text: string, translators: readonly Translate[]): SplitText {
  const vocabularies = translators.map(readScheduleWords)
  const words = text.trim().split(/\s+/u)
  const parse = (some: readonly string[]) => {
    const part = some.join(' ').replace(/,$/u, '')
    for (const vocabulary of vocabularies) {
      const schedule = parseSchedule(part, vocabulary)
      if (schedule !== null) return schedule
    }
    return null
  }
  for (let length = Math.min(longest, words.length); length > 0; length--) {
    const before = parse(words.slice(0, length))
    if (before !== null) return { schedule: before, rest: words.slice(length).join(' ') }
    const after = parse(words.slice(-length))
    if (after !== null) return { schedule: after, rest: words.slice(0, -length).join(' ') }
  }
  return { schedule: null, rest: text.trim() }
}
