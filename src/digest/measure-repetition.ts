import { isStopWord } from '../article/is-stop-word.ts'
import { stemWords } from '../article/stem-words.ts'

/** A line's words by stem, with what each counts: names and numbers tell more than other words. */
export type WeighedWords = ReadonlyMap<string, number>

const NUMBER_WEIGHT = 3
const NAME_WEIGHT = 1.5
const NUMBER = /\p{N}/u
const NAME = /(?<=\S\s+["“«„'(]*)\p{Lu}[\p{L}\p{M}’'-]+/gu

/**
 * The words that make out what a line says. Its speaker, week days and stop words are left out: two
 * lines may share those and nothing else.
 */
export function readWords(text: string, language: string, speaker = ''): WeighedWords {
  const said = speaker === '' ? text : text.replace(speaker, ' ')
  const names = new Set(stemWords((said.match(NAME) ?? []).join(' '), language))
  const days = stemDays(language)
  const words = new Map<string, number>()
  for (const stem of stemWords(said, language)) {
    if (isStopWord(stem, language) || days.has(stem)) continue
    const name = names.has(stem) ? NAME_WEIGHT : 1
    words.set(stem, NUMBER.test(stem) ? NUMBER_WEIGHT : name)
  }
  return words
}

/** How much of a line others say together, 0 to 1, and whether a number is among it. */
export function measureRepetition(
  line: WeighedWords,
  others: readonly WeighedWords[],
): { readonly share: number; readonly sharesNumber: boolean } {
  let [all, same, sharesNumber] = [0, 0, false]
  // Every digest compares thousands of lines: `forEach` makes no pair of each word.
  line.forEach((weight, stem) => {
    all += weight
    if (!isAmong(stem, others)) return
    same += weight
    if (weight === NUMBER_WEIGHT) sharesNumber = true
  })
  return { share: same / Math.max(1, all), sharesNumber }
}

function isAmong(stem: string, others: readonly WeighedWords[]): boolean {
  for (const other of others) if (other.has(stem)) return true
  return false
}

const days = new Map<string, ReadonlySet<string>>()
const DAY_MS = 86_400_000

/** The days of the week, as the language's calendar names them. */
function stemDays(language: string): ReadonlySet<string> {
  const known = days.get(language)
  if (known !== undefined) return known
  const locale = language === 'und' ? 'en' : language
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  const names = [0, 1, 2, 3, 4, 5, 6].map((day) => format.format(day * DAY_MS))
  const stems = new Set(stemWords(names.join(' '), language))
  days.set(language, stems)
  return stems
}
