import type { Translate } from '../delivery/translate.ts'
import type { Desk } from '../topic/topic.ts'
import { foldWord } from './vocabulary.ts'

/** What people type out in a schedule, by the catalogues' keys; its first word is the usual one. */
const typedOut = [
  'weekdays',
  'weekends',
  'daily',
  ...[0, 1, 2, 3, 4, 5, 6].map((day) => `day-${day}`),
  'every',
  'hours',
  'minutes',
  'hourly',
  'noon',
  'midnight',
]

/** "07:30 weekd": the text with its last word typed to the end, for each word of schedules or desk that begins so. */
export function completeTimes(
  words: string,
  desks: readonly Desk[],
  translators: readonly Translate[],
): readonly string[] {
  const [, before = '', last = ''] = /^(.*?)(\p{L}+)$/su.exec(words) ?? []
  const typed = foldWord(last)
  if (typed === '') return []
  const known = [
    ...translators.flatMap((t) =>
      typedOut.map((key) => t(`schedule-word-${key}`).split(',')[0]?.trim() ?? ''),
    ),
    ...desks.map(({ id }) => id),
  ]
  if (known.some((word) => foldWord(word) === typed)) return []
  const begun = known.filter((word) => foldWord(word).startsWith(typed))
  return [...new Set(begun)].map((word) => `${before}${word}`)
}

const cronFields = 5

/** "0 8 * *": a cron expression up to its last fields, with the others as usual; none where it is no such thing. */
export function completeCron(words: string): readonly string[] {
  const fields = words.split(/\s+/u)
  const isCron = fields.length > 1 && fields.every((field) => /^[\d*/,-]+$/u.test(field))
  if (!isCron || fields.length > cronFields) return []
  const missing = cronFields - fields.length
  if (missing === 0) return [words]
  const others = Array.from({ length: missing - 1 }, () => '*')
  return ['*', '1-5'].map((days) => [...fields, ...others, days].join(' '))
}
