import type { CommandContext } from '../../src/chat/command.ts'
import { readDraftsNote } from '../../src/chat/drafts-note.ts'
import type { Span } from '../../src/delivery/message.ts'
import { namePlace } from '../../src/delivery/name-place.ts'
import { phraseSchedule } from '../../src/delivery/phrase-schedule.ts'
import { nameIds } from './name-ids.ts'

type Context = Pick<CommandContext, 'chat' | 't'>

/** What a card of ours says when it is confirmed: cron expressions with `;` between them, topics, options. */
const saved =
  /^\/(?:setup|schedule add) confirm (?<crons>[\d*/,#L-]+(?: [\d*/,#L;-]+){4,}) (?<topics>.*?)(?<options>(?: \p{L}+:.*)?)$/su

/** What buttons say of a schedule, and of a digest that waits. */
const done = /^\/schedule (?<what>pause|resume|remove confirm|approve|reject|drop)(?: (?:id:)?\d+)/u

/** What somebody did: what our own buttons said stands in words, what was typed as it was typed. */
export function describeEntry(detail: string, context: Context): readonly Span[] {
  const { chat, t } = context
  const place = readDraftsNote(detail)
  if (place === '') return [{ text: t('status-log-own-drafts') }]
  if (place !== null) return namePlace([{ text: t('status-log-drafts', { place }) }], place)
  const plan = describeSaved(detail, context)
  if (plan !== null) return nameIds(plan, chat.platform)
  const [what] = done.exec(detail)?.groups?.['what']?.split(' ') ?? []
  if (what !== undefined) return [{ text: t('status-log-did', { what }) }]
  return nameIds(detail, chat.platform)
}

function describeSaved(detail: string, { chat, t }: Context): string | null {
  const { crons, topics = '', options = '' } = saved.exec(detail)?.groups ?? {}
  if (crons === undefined) return null
  const phrase = phraseSchedule(
    { crons: crons.split(';') },
    { t, language: chat.settings.language },
  )
  const what = topics === 'everything' ? t('all-topics') : topics
  return `${t('status-log-saved', { schedule: phrase, topics: what })}${options.replace(' ', ' · ')}`
}
