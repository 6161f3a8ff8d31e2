import { z } from 'zod'
import { addMessage } from './add-message.ts'
import { describeUser } from './describe-chat.ts'
import type {
  FakeChat,
  FakeInlineAnswer,
  FakeInlineQuery,
  FakeMessage,
  TelegramState,
} from './state.ts'
import { waitFor } from './wait-for.ts'

/** What the bot offers while somebody types after its name. */
export interface InlineOffers {
  readonly query: string
  readonly userId: number
  readonly results: FakeInlineAnswer['results']
  /** What scrolling to the end asks for; '' when that was all. */
  readonly nextOffset: string
  /** Above the results: opens the private chat with `/start` and its parameter. */
  readonly button: FakeInlineAnswer['button']
  /** Telegram had the answer and did not ask the bot. */
  readonly isCached: boolean
}

/** Where somebody types, as the bot is told it. */
export type InlinePlace = 'sender' | 'private' | 'group' | 'supergroup' | 'channel'

/** https://core.telegram.org/bots/api#inlinequeryresult: the fields a client needs of any kind. */
const resultSchema = z.object({
  id: z.string(),
  input_message_content: z.object({
    message_text: z.string(),
    entities: z.array(z.custom<FakeMessage['entities'][number]>()).default([]),
    link_preview_options: z.custom<NonNullable<FakeMessage['preview']>>().optional(),
  }),
  reply_markup: z.custom<NonNullable<FakeMessage['keyboard']>>().optional(),
})

/**
 * Types `@bot query`; Telegram asks the bot unless it has a fresh answer for this person, or for all where the answer is
 * not personal.
 */
export async function typeInline(
  state: TelegramState,
  userId: number,
  asked: { readonly query: string; readonly offset: string; readonly place: InlinePlace },
  patienceMs?: number,
): Promise<InlineOffers> {
  if (!state.settings.inline) throw new Error('inline mode is off')
  if (asked.query.length > 256) throw new Error('a query has at most 256 letters')
  const cached = findCached(state, userId, asked)
  if (cached !== null) return offersOf(userId, asked.query, cached, true)
  const query: FakeInlineQuery = {
    id: `${5_000_000_000_000_000 + state.newNumber()}`,
    userId,
    at: state.now(),
    query: asked.query,
    offset: asked.offset,
    answer: null,
  }
  state.inlineQueries.set(query.id, query)
  state.updates.push('inline_query', {
    id: query.id,
    from: describeUser(state, userId),
    chat_type: asked.place,
    query: asked.query,
    offset: asked.offset,
  })
  const what = () => `"${asked.query}" was not answered`
  const answer = await waitFor(state, () => query.answer, what, patienceMs)
  return offersOf(userId, asked.query, answer, false)
}

/** Sends one of the results into a chat; one with buttons, or with feedback on, has an id the bot can edit it by. */
export function shareInline(
  state: TelegramState,
  offers: InlineOffers,
  resultId: string,
  chat: FakeChat,
  topicId: number | null,
): FakeMessage {
  const found = offers.results.find(({ id }) => id === resultId)
  if (found === undefined) throw new Error(`there is no result ${resultId}`)
  const { input_message_content: content, reply_markup: keyboard } = resultSchema.parse(found)
  const inlineId = keyboard === undefined ? null : `AAAAinline${state.newNumber()}`
  const message = addMessage(state, chat, {
    authorId: offers.userId,
    viaBotId: state.botId,
    topicId,
    text: content.message_text,
    entities: content.entities,
    preview: content.link_preview_options ?? null,
    keyboard: keyboard ?? null,
    ...(inlineId === null ? {} : { inlineMessageId: inlineId }),
  })
  if (state.settings.inlineFeedback)
    state.updates.push('chosen_inline_result', {
      from: describeUser(state, offers.userId),
      ...(inlineId === null ? {} : { inline_message_id: inlineId }),
      query: offers.query,
      result_id: resultId,
    })
  return message
}

function findCached(
  state: TelegramState,
  userId: number,
  asked: { readonly query: string; readonly offset: string },
): FakeInlineAnswer | null {
  const found = [...state.inlineQueries.values()].findLast(
    ({ query, offset, userId: asker, at, answer }) =>
      answer !== null &&
      query === asked.query &&
      offset === asked.offset &&
      (asker === userId || !answer.isPersonal) &&
      state.now() - at < answer.cacheTime * 1000,
  )
  return found?.answer ?? null
}

function offersOf(
  userId: number,
  query: string,
  { results, nextOffset, button }: FakeInlineAnswer,
  isCached: boolean,
): InlineOffers {
  return { query, userId, results, nextOffset, button, isCached }
}
