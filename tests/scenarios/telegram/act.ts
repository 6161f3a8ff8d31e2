import type { Person } from '../../fakes/telegram/people.ts'
import type { FakeChat, FakeMessage } from '../../fakes/telegram/state.ts'
import type { OpenDay, Seen } from './open-day.ts'

/** Somebody says something in a place. */
export function say(
  day: OpenDay,
  who: Person,
  chat: FakeChat,
  text: string,
  options: { readonly topic?: string } = {},
): Promise<Seen> {
  const where = options.topic === undefined ? '' : ` (in ${options.topic})`
  return day.act(who, chat, `${text}${where}`, () => who.says(chat, text, options))
}

/** Somebody presses the first button whose label begins so, of a message they see. */
export function press(
  day: OpenDay,
  who: Person,
  message: FakeMessage,
  start: string,
): Promise<Seen> {
  const { world, state } = day.telegram
  const labels = world.labelsOf(message).flat()
  const label = labels.find((each) => each.startsWith(start)) ?? start
  const chat = state.chats.get(message.chatId) ?? who.chat
  return day.act(who, chat, `presses “${label}”`, () => who.presses(message, label))
}

/** The last message of what was seen. */
export function lastOf({ messages, changed }: Seen): FakeMessage {
  const last = messages.at(-1) ?? changed.at(-1)
  if (last === undefined) throw new Error('nothing was shown')
  return last
}
