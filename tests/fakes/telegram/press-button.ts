import type { InlineKeyboardButton } from 'grammy/types'
import { describeUser } from './describe-chat.ts'
import { describeInaccessible, describeMessage } from './describe-message.ts'
import type { FakeCallback, FakeMessage, TelegramState } from './state.ts'
import { waitFor } from './wait-for.ts'

/** What came of a press. */
export interface Pressed {
  /** What the client shows at the button: null where it opened a link. */
  readonly answer: FakeCallback['answer']
  /** What the bot has sent or changed since, where the button is and in the presser's private chat. */
  readonly shown: readonly FakeMessage[]
}

/** The buttons under a message, row by row; none where it has no inline keyboard. */
export function rowsOf({ keyboard }: FakeMessage): readonly (readonly InlineKeyboardButton[])[] {
  return keyboard !== null && 'inline_keyboard' in keyboard ? keyboard.inline_keyboard : []
}

/**
 * The button of this label, or of this callback data.
 * @throws Error with the labels there are
 */
export function findButton(message: FakeMessage, label: string): InlineKeyboardButton {
  const buttons = rowsOf(message).flat()
  const found =
    buttons.find(({ text }) => text === label) ??
    buttons.find((button) => 'callback_data' in button && button.callback_data === label)
  if (found === undefined) {
    const labels = buttons.map(({ text }) => text).join(', ')
    throw new Error(`no button "${label}"; there is ${labels || 'none'}`)
  }
  return found
}

/** Tells the bot of a press; what comes of it is not waited for. */
export function sendCallback(
  state: TelegramState,
  message: FakeMessage,
  userId: number,
  data: string,
): FakeCallback {
  const callback: FakeCallback = {
    id: `${4_000_000_000_000_000 + state.newNumber()}`,
    userId,
    at: state.now(),
    chatId: message.inlineMessageId === null ? message.chatId : null,
    messageId: message.inlineMessageId === null ? message.id : null,
    inlineMessageId: message.inlineMessageId,
    data,
    answer: null,
  }
  state.callbacks.set(callback.id, callback)
  state.updates.push('callback_query', {
    id: callback.id,
    from: describeUser(state, userId),
    ...(message.inlineMessageId === null
      ? { message: describePressed(state, message) }
      : { inline_message_id: message.inlineMessageId }),
    chat_instance: `${1_000_000_000_000 - message.chatId}`,
    data,
  })
  return callback
}

/**
 * Presses a callback button and waits until the bot has answered and, where the answer has no words, shown something.
 * @throws Error when it does neither in time
 */
export async function pressCallback(
  state: TelegramState,
  message: FakeMessage,
  userId: number,
  data: string,
  patienceMs?: number,
): Promise<Pressed> {
  const chatIds = [message.chatId, userId]
  const before = snapshot(state, chatIds)
  const callback = sendCallback(state, message, userId, data)
  const look = (): Pressed | null => {
    const { answer } = callback
    if (answer === null) return null
    const shown = changedSince(state, chatIds, before)
    return answer.text === '' && answer.url === null && shown.length === 0
      ? null
      : { answer, shown }
  }
  const what = () =>
    `"${data}" was ${callback.answer === null ? 'not answered' : 'answered without a word'}`
  return waitFor(state, look, what, patienceMs)
}

function describePressed(state: TelegramState, message: FakeMessage): object {
  return message.deletedAt === null
    ? describeMessage(state, message)
    : describeInaccessible(state, message.chatId, message.id)
}

/** By message, how often it was edited. */
type Snapshot = ReadonlyMap<FakeMessage, number>

function snapshot(state: TelegramState, chatIds: readonly number[]): Snapshot {
  return new Map(messagesOf(state, chatIds).map((message) => [message, message.edits.length]))
}

/** The bot's messages that are new, and what it has changed. */
function changedSince(
  state: TelegramState,
  chatIds: readonly number[],
  before: Snapshot,
): readonly FakeMessage[] {
  return messagesOf(state, chatIds).filter((message) => {
    const edits = before.get(message)
    return edits === undefined ? message.authorId === state.botId : message.edits.length > edits
  })
}

function messagesOf(state: TelegramState, chatIds: readonly number[]): readonly FakeMessage[] {
  return [...new Set(chatIds)].flatMap((id) => state.messages.get(id) ?? [])
}
