import { findScheduleProblem } from '../delivery/find-schedule-problem.ts'
import { formatMoment } from '../delivery/format-time.ts'
import { nextRun } from '../delivery/next-run.ts'
import { phraseSchedule } from '../delivery/phrase-schedule.ts'
import { splitSchedule } from '../delivery/split-schedule.ts'
import { completeCron, completeTimes } from './complete-times.ts'
import type { Suggestion } from './conversation.ts'
import type { SuggestSetting, Typing } from './suggest-setting.ts'
import { toSuggestion } from './suggestion-text.ts'
import { foldWord } from './vocabulary.ts'

/** What most begin with; English is understood everywhere. */
const common = [
  '07:30',
  '07:30 weekdays',
  '18:00',
  '07:30 and 18:00',
  '09:00 weekends',
  'every 6 hours',
  'every 2 hours from 8 to 20',
  'Monday 08:00',
  'Friday 17:00',
]
/** Said behind an hour, and before days. */
const days = ['weekdays', 'weekends', 'Monday', 'Friday', 'Sunday']
const hours = ['07:30', '08:00', '12:00', '18:00', '21:00']

/** Whoever types more knows what they want. */
const mostWords = 6

/**
 * How what is typed of a schedule reads, with its next time, then what it may become; else common ones like it. A word
 * half typed is no topic: it is typed to its end.
 */
export function suggestTimes(typing: Typing, setting: SuggestSetting): readonly Suggestion[] {
  const { words, folded } = typing
  const readAll = (texts: readonly string[]): readonly Suggestion[] =>
    texts.map((text) => readingOf(text, setting)).filter(isThere)
  if (words === '') return readAll(common)
  const typed = readingOf(words, setting)
  const isWhole = typed !== null && split(words, setting).rest === ''
  const cron = isWhole ? [] : completeCron(words)
  if (cron.length > 0) return readAll(cron)
  const completed = completedOf(words, setting)
  if (completed.length > 0) return [...(isWhole ? [typed] : []), ...completed]
  const isLong = words.split(/\s+/u).length > mostWords
  const longer = isLong ? [] : readAll([...days, ...hours].map((more) => `${words} ${more}`))
  const other = longer.filter(({ label }) => label !== typed?.label)
  if (typed !== null || other.length > 0) return [typed, ...other].filter(isThere)
  return readAll(common).filter(({ label, value }) =>
    foldWord(`${label} ${value}`).includes(folded),
  )
}

/** What the last word may become; days alone come with hours. */
function completedOf(words: string, setting: SuggestSetting): readonly Suggestion[] {
  const { services, t, translator } = setting
  const texts = completeTimes(words, services.desks, [t, translator('en')])
  const timed = texts.flatMap((text) => {
    const whole = readingOf(text, setting)
    return whole === null ? hours.map((hour) => readingOf(`${text} ${hour}`, setting)) : [whole]
  })
  return timed.filter(isThere)
}

function isThere(suggestion: Suggestion | null): suggestion is Suggestion {
  return suggestion !== null
}

/** Null for what tells no times, or none that may be scheduled. */
function readingOf(text: string, setting: SuggestSetting): Suggestion | null {
  const { chat, clock, t } = setting
  const { language, timeZone } = chat.settings
  const { schedule, rest } = split(text, setting)
  // A star is of a cron expression, never of a topic.
  if (schedule === null || rest.includes('*') || findScheduleProblem(schedule) !== null) return null
  const phrase = phraseSchedule(schedule, { t, language })
  const now = clock.now()
  const at = nextRun(schedule, timeZone, now)
  if (at === null) return null
  const next = formatMoment(at, { language, timeZone, now })
  const about = [phrase, rest].filter((part) => part !== '').join(' · ')
  return toSuggestion(t('suggested-schedule', { schedule: about, next }), text)
}

function split(text: string, { t, translator }: SuggestSetting) {
  return splitSchedule(text, [t, translator('en')])
}
