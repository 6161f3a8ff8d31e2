import type { InlineKeyboardButton } from 'grammy/types'
import type { AnswerMeans } from './answer-means.ts'
import { buildLine, commandOf, type ReadLine, type Said } from './build-line.ts'
import { languageOf } from './compose-notice.ts'
import { findLacking } from './find-lacking.ts'
import { linkPrivately } from './link-privately.ts'
import type { Query } from './open-query.ts'
import type { AskedMessage, AskedPress } from './read-update.ts'
import { type ReplyTarget, sendNotice, sendReply } from './send-reply.ts'
import { showTyping } from './show-typing.ts'

/** How a line came, where it was not typed. */
export interface HowSaid {
  readonly query?: Query
  readonly replaces?: boolean
}

/** Answers one line, alone or among others. */
export async function answerLine(
  asked: AskedMessage | AskedPress,
  said: Said,
  { query, replaces }: HowSaid,
  means: AnswerMeans,
): Promise<void> {
  const done = new AbortController()
  const typing = showTyping(asked.spot, done.signal, means)
  const target: ReplyTarget = {
    asked,
    said,
    place: null,
    command: commandOf(said.line),
    replaces: replaces === true,
    query: query ?? null,
    rows: [],
  }
  try {
    await answerNow(target, means, () => done.abort())
  } finally {
    done.abort()
    await typing
  }
}

async function answerNow(
  target: ReplyTarget,
  means: AnswerMeans,
  /** From here on the answer itself is on its way. */
  ready: () => void,
): Promise<void> {
  const { asked, said } = target
  if (await leadAway(target, means)) return ready()
  const read = await buildLine(asked, said, means)
  const notice = 'key' in read ? read : findLacking(read)
  if (notice !== null) {
    ready()
    return sendNotice(notice, target, means)
  }
  if ('key' in read) return
  const reply = await means.takeTurn(() => means.conversation.answer(read.line))
  ready()
  if (reply === null) return
  const t = means.catalogue.translator(reply.message.language)
  const rows = offersPlaces(target, read) ? [otherPlaceRow(t('telegram-other-place'))] : []
  await sendReply(reply, { ...target, place: read.place, rows }, means)
}

/**
 * What is the asker's own nobody else reads: a press opens the private chat at once, words are answered by a link to
 * it. False: it may be answered here, or nobody is there to be led away.
 */
async function leadAway(target: ReplyTarget, means: AnswerMeans): Promise<boolean> {
  const { asked, said, command, query } = target
  if (asked.spot.kind === 'private' || asked.asker.speaksAs !== 'person') return false
  const name = command === null ? null : means.nameOfCommand(command)
  if (name === null || !means.personal.has(name)) return false
  const url = linkPrivately(asked, said, means)
  if (url === null) return false
  if (query !== null && (await query.open(url))) return true
  const t = means.catalogue.translator(await languageOf(asked, means))
  const rows = [[{ text: t('telegram-open-privately'), url }]]
  await sendNotice({ key: 'telegram-yours-alone', values: {} }, { ...target, rows }, means)
  return true
}

/** Set-up begins alone; what is set up is often another place. */
function offersPlaces({ asked, command }: ReplyTarget, { place }: ReadLine): boolean {
  if (asked.spot.kind !== 'private' || place.about !== null) return false
  return command === 'setup' || command === 'start'
}

function otherPlaceRow(text: string): readonly InlineKeyboardButton[] {
  return [{ text, callback_data: '!places' }]
}
