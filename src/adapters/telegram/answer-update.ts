import type { Update } from 'grammy/types'
import { answerInline } from './answer-inline.ts'
import { answerLine } from './answer-line.ts'
import type { AnswerMeans } from './answer-means.ts'
import { apologise } from './apologise.ts'
import { askForWords } from './ask-for-words.ts'
import { failureFields } from './failure-fields.ts'
import { findLine } from './find-line.ts'
import { openPrivately } from './link-privately.ts'
import { offerPlaces } from './offer-places.ts'
import type { Query } from './open-query.ts'
import { pointToPrivate } from './point-to-private.ts'
import { type Asked, type AskedMessage, type AskedPress, readUpdate } from './read-update.ts'
import { sendNotice } from './send-reply.ts'
import { isChoosingNothing, takeSharedChat } from './take-shared-chat.ts'

/** Answers one update; what fails is apologised for, once. Never rejects. */
export async function answerUpdate(update: Update, means: AnswerMeans): Promise<void> {
  const asked = readUpdate(update)
  if (asked === null) return
  try {
    if (asked.kind === 'inline') await answerInline(asked, means)
    else if (asked.kind === 'post') await pointToPrivate(asked, means)
    else if (asked.kind === 'press') await answerPress(asked, means)
    else await orApologise(asked, null, () => answerMessage(asked, means), means)
  } catch (error) {
    logFailure(asked, error, means)
  }
}

/** Whatever was sent before it failed, the answer was not. */
async function orApologise(
  asked: AskedMessage | AskedPress,
  query: Query | null,
  answer: () => Promise<void>,
  means: AnswerMeans,
): Promise<void> {
  try {
    await answer()
  } catch (error) {
    logFailure(asked, error, means)
    await apologise({ asked, query }, means)
  }
}

function logFailure({ kind }: Asked, error: unknown, { log }: AnswerMeans): void {
  log.warn('telegram-update-failed', { kind, ...failureFields(error) })
}

async function answerPress(asked: AskedPress, means: AnswerMeans): Promise<void> {
  const query = means.queries.take(asked.queryId)
  await orApologise(asked, query, () => runButton(asked, query, means), means)
  await query.end()
}

async function runButton(asked: AskedPress, query: Query, means: AnswerMeans): Promise<void> {
  const data = await means.shortNames.readCallback(asked.spot, asked.data)
  const { line, about, replaces, asks } = data
  means.awaited.take(asked.spot.chatId)
  // Nobody's press posts in a channel.
  if (asked.spot.kind === 'channel') {
    await openPrivately(query, asked, { line, about }, means)
    return
  }
  if (line.startsWith('!')) return offerPlaces(asked, line.slice(1), means)
  if (asks) return askForWords(asked, data, query, means)
  await answerLine(asked, { line, about }, { query, replaces }, means)
}

async function answerMessage(asked: AskedMessage, means: AnswerMeans): Promise<void> {
  if (asked.sharedChat !== null || isChoosingNothing(asked, means))
    return takeSharedChat(asked, means)
  const said = await findLine(asked, means)
  if (said === null) return
  if (!('key' in said)) return answerLine(asked, said, {}, means)
  const none = { place: null, command: null, replaces: false, query: null, rows: [] }
  return sendNotice(said, { asked, said: { line: asked.text, about: null }, ...none }, means)
}
