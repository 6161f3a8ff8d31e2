import type { SplitText } from '../../src/delivery/split-schedule.ts'
import type { Translate } from '../../src/delivery/translate.ts'

/** What was said of a date or of a moment from now, as it was said; null: nothing, or a date may be meant otherwise. */
export function findOnce(
  text: string,
  { said, rest }: SplitText,
  translators: readonly Translate[],
): string | null {
  // A cron expression names months by themselves.
  if (rest === '' || said.includes('*')) return null
  const words = text.replaceAll(/"[^"]*"|“[^”]*”/gu, ' ').replaceAll(/\s+/gu, ' ')
  for (const pattern of patternsOf(translators)) {
    const [, found] = pattern.exec(words) ?? []
    if (found !== undefined) return found
  }
  return null
}

const day = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?'

function patternsOf(translators: readonly Translate[]): readonly RegExp[] {
  const any = (key: string) =>
    `(?:${translators.flatMap((t) => t(key).split(',').map(trimmed)).join('|')})`
  const month = any('schedule-months')
  const months = [
    `${day}(?: ${any('schedule-of-month')})? ?${month}`,
    `${month}(?: the)? ${day}`,
    // 2027-03-01, 1.3.2027.
    '\\d{4}-\\d{1,2}-\\d{1,2}',
    '\\d{1,2}([./-])\\d{1,2}\\2\\d{2,4}',
  ]
  const soon = `${any('schedule-soon')} (?:\\S+ ){0,2}${any('schedule-soon-units')}`
  return [...months, soon].map((each) => new RegExp(`(?<=^|[\\s,;-])(${each})(?=$|[\\s,;])`, 'iu'))
}

function trimmed(word: string): string {
  return word.trim()
}
