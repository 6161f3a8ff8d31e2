import { parseSchedule } from './parse-schedule.ts'
import type { Schedule } from './schedule.ts'
import { readScheduleWords } from './schedule-words.ts'
import type { Translate } from './translate.ts'

/** Times and what they are for, as one text said them. */
export interface SplitText {
  /** Null: no times were said. */
  readonly schedule: Schedule | null
  /** The words that told them. */
  readonly said: string
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
    const parts = [
      [words.slice(0, length), words.slice(length)],
      [words.slice(-length), words.slice(0, -length)],
    ] as const
    for (const [some, others] of parts) {
      const schedule = parse(some)
      if (schedule !== null) return { schedule, said: some.join(' '), rest: others.join(' ') }
    }
  }
  return { schedule: null, said: '', rest: text.trim() }
}
