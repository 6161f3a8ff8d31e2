import {
  addChannel,
  addGroup,
  addUser,
  type ChannelOrder,
  type GroupOrder,
  type UserOrder,
} from './make-chats.ts'
import { findTopic, type TopicName } from './manage-chats.ts'
import { Person } from './people.ts'
import { rowsOf } from './press-button.ts'
import {
  type FakeChat,
  type FakeMessage,
  type FakeTopic,
  generalTopicId,
  type TelegramState,
} from './state.ts'
import { waitFor } from './wait-for.ts'

/** People and chats of a Telegram for tests, and what is seen there. */
export class World {
  readonly #state: TelegramState

  constructor(state: TelegramState) {
    this.#state = state
  }

  makeUser(order: UserOrder = {}): Person {
    return new Person(this.#state, addUser(this.#state, order))
  }

  /** A supergroup unless told; its owner is nobody's unless told. */
  makeGroup(order: GroupOrder): FakeChat {
    return addGroup(this.#state, order)
  }

  makeChannel(order: ChannelOrder): FakeChat {
    return addChannel(this.#state, order)
  }

  /** @throws Error where there is no such topic */
  topicOf(chat: FakeChat, topic: TopicName): FakeTopic {
    return findTopic(chat, topic)
  }

  /** What is in a chat now, oldest first, without service messages; of one topic where told. */
  messagesIn(chat: FakeChat, topic?: TopicName): readonly FakeMessage[] {
    const all = this.#state.messages.get(chat.id) ?? []
    const shown = all.filter(({ deletedAt, service }) => deletedAt === null && service === null)
    if (topic === undefined) return shown
    const { id } = findTopic(chat, topic)
    return shown.filter((message) => threadOf(message) === id)
  }

  /** The bot's own, oldest first. */
  botMessagesIn(chat: FakeChat, topic?: TopicName): readonly FakeMessage[] {
    return this.messagesIn(chat, topic).filter(({ authorId }) => authorId === this.#state.botId)
  }

  /** @throws Error where there is none */
  lastMessage(chat: FakeChat, topic?: TopicName): FakeMessage {
    const last = this.messagesIn(chat, topic).at(-1)
    if (last === undefined) throw new Error(`nothing was said in "${chat.title}"`)
    return last
  }

  /** Labels under a message, row by row. */
  labelsOf(message: FakeMessage): readonly (readonly string[])[] {
    return rowsOf(message).map((row) => row.map(({ text }) => text))
  }

  /** Resolves with the bot's messages in a chat once there are `count` of them. */
  untilMessages(
    chat: FakeChat,
    count: number,
    { topic, patienceMs }: { topic?: TopicName; patienceMs?: number } = {},
  ): Promise<readonly FakeMessage[]> {
    const own = () => this.botMessagesIn(chat, topic)
    const look = () => (own().length >= count ? own() : null)
    const what = () => `"${chat.title}" has ${own().length} of ${count} messages`
    return waitFor(this.#state, look, what, patienceMs)
  }

  /** Resolves as soon as a change makes it true. */
  async until(isSo: () => boolean, what: string, patienceMs?: number): Promise<void> {
    const look = () => (isSo() ? true : null)
    await waitFor(this.#state, look, () => what, patienceMs)
  }
}

function threadOf({ isTopicMessage, threadId }: FakeMessage): number {
  return isTopicMessage && threadId !== null ? threadId : generalTopicId
}
