import type { InlineKeyboardButton } from 'grammy/types'
import type { AnswerMeans } from './answer-means.ts'
import { buildLine, type ReadLine, type Said } from './build-line.ts'
import { findLacking } from './find-lacking.ts'
import { privateButton } from './link-privately.ts'
import type { Query } from './open-query.ts'
import type { AskedMessage, AskedPress } from './read-update.ts'
import {
  isTooPersonal,
  type ReplyTarget,
  sendNotice,
  sendReply,
  sendYoursAlone,
} from './send-reply.ts'
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
    command: means.readCommand(said.line)?.command.name ?? null,
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
  const { asked, said, command } = target
  // What is the asker's own is not even looked up where others read.
  if (command !== null && isTooPersonal(command, target, means)) {
    ready()
    return sendYoursAlone(command, target, means)
  }
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
  const isWrong = reply.problem === true && asked.spot.kind === 'private'
  if (isWrong && said.completes !== undefined)
    means.awaited.await(asked.spot.chatId, said.completes)
  const t = means.catalogue.translator(reply.message.language)
  const rows = [
    ...(offersPlaces(target, read) ? [otherPlaceRow(t('telegram-other-place'))] : []),
    ...(reply.leadsAlone === true
      ? [[privateButton(asked, said, t('telegram-open-privately'), means)]]
      : []),
  ]
  await sendReply(reply, { ...target, place: read.place, rows }, means)
}

/** Set-up begins alone; what is set up is often another place. */
function offersPlaces({ asked, command }: ReplyTarget, { place }: ReadLine): boolean {
  if (asked.spot.kind !== 'private' || place.about !== null) return false
  return command === 'setup' || command === 'start'
}

function otherPlaceRow(text: string): readonly InlineKeyboardButton[] {
  return [{ text, callback_data: '!places' }]
}
