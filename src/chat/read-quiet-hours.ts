import type { QuietHours } from '../delivery/place.ts'
import type { Translate } from '../delivery/translate.ts'
import { ChatProblem } from './chat-problem.ts'
import { foldWord } from './vocabulary.ts'

/** "22:00-07:00", "22 to 7", "10pm–7am" → wall-clock times. @throws ChatProblem */
export function readQuietHours(text: string, translators: readonly Translate[]): QuietHours {
  const between = translators.flatMap((t) => t('quiet-between').split(',').map(foldWord))
  const words = foldWord(text).split(/\s+/u)
  const dashed = words.map((word) => (between.includes(word) ? '-' : word)).join('')
  const times = dashed.split(/[-–—]/u)
  const [from = null, to = null] = times.map(readTime)
  if (from === null || to === null || times.length > 2 || from === to)
    throw new ChatProblem('problem-quiet-hours', { typed: text })
  return { from, to }
}

/** "22", "22:30", "10pm" → "HH:MM", or null. */
function readTime(text: string): string | null {
  const [, hours = '', minutes = '00', half] =
    /^(\d{1,2})(?:[:.](\d{2}))?([ap]m)?$/u.exec(text) ?? []
  const said = hours === '' ? Number.NaN : Number(hours)
  const isTwelve = half !== undefined && said >= 1 && said <= 12
  if (half !== undefined && !isTwelve) return null
  const hour = isTwelve ? (said % 12) + (half === 'pm' ? 12 : 0) : said
  if (!(hour <= 23 && Number(minutes) <= 59)) return null
  return `${String(hour).padStart(2, '0')}:${minutes}`
}
