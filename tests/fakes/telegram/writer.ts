import { addMessage, deleteMessage, editMessage, pinMessage } from './add-message.ts'
import { detectEntities } from './detect-entities.ts'
import { privateChatOf } from './make-chats.ts'
import { findTopic, needRight, type TopicName } from './manage-chats.ts'
import {
  type FakeChat,
  type FakeMessage,
  type FakeUser,
  generalTopicId,
  type TelegramState,
} from './state.ts'
import { storeFile } from './take-file.ts'
import { waitFor } from './wait-for.ts'

/** How something is said. */
interface SayOptions {
  /** In a forum; General unless told. */
  readonly topic?: TopicName
  readonly replyTo?: FakeMessage
  /** As the group itself; admins who are anonymous always are. */
  readonly anonymously?: boolean
  /** As a channel of theirs. */
  readonly asChannel?: FakeChat
}

/** Who writes with a Telegram client; where it would not let them, an error says why. */
export class Writer {
  readonly id: number
  readonly user: FakeUser
  protected readonly state: TelegramState

  constructor(state: TelegramState, user: FakeUser) {
    this.state = state
    this.user = user
    this.id = user.id
  }

  /** Their chat with the bot. */
  get chat(): FakeChat {
    return privateChatOf(this.state, this.id)
  }

  /** Writes into a chat; in a channel it is a post. */
  says(chat: FakeChat, text: string, options: SayOptions = {}): FakeMessage {
    const words = text.trim()
    if (words === '' || words.length > 4096) throw new Error('a message has 1 to 4,096 letters')
    return this.#send(chat, { text: words, entities: detectEntities(words) }, options)
  }

  /** Writes and waits for the bot's next message in that chat. */
  async asks(chat: FakeChat, text: string, options: SayOptions = {}): Promise<FakeMessage> {
    return this.answerTo(this.says(chat, text, options))
  }

  sendsFile(
    chat: FakeChat,
    {
      name,
      content,
      caption = '',
    }: { name: string; content: string | Uint8Array; caption?: string },
    options: SayOptions = {},
  ): FakeMessage {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const file = storeFile(this.state, { name, bytes })
    const media = { kind: 'document' as const, file, spoiler: false, above: false }
    return this.#send(chat, { text: caption, entities: detectEntities(caption), media }, options)
  }

  edits(message: FakeMessage, text: string): void {
    if (message.authorId !== this.id) throw new Error('only their own messages')
    editMessage(this.state, message, { text, entities: detectEntities(text) })
  }

  deletes(message: FakeMessage): void {
    deleteMessage(this.state, message)
  }

  pins(message: FakeMessage): void {
    pinMessage(this.state, message, this.id)
  }

  /** The bot's next message in that chat. */
  protected answerTo(said: FakeMessage, patienceMs?: number): Promise<FakeMessage> {
    const look = () =>
      this.state.messages
        .get(said.chatId)
        ?.find(({ id, authorId }) => id > said.id && authorId === this.state.botId) ?? null
    return waitFor(this.state, look, () => `"${said.text}" has no answer`, patienceMs)
  }

  #send(
    chat: FakeChat,
    content: Pick<FakeMessage, 'text' | 'entities'> & Partial<Pick<FakeMessage, 'media'>>,
    { topic: named, replyTo, anonymously, asChannel }: SayOptions,
  ): FakeMessage {
    const repliedIn = replyTo?.isTopicMessage === true ? replyTo.threadId : null
    const topic = named ?? repliedIn ?? undefined
    const { isAnonymous, signature } = this.standing(chat, topic)
    if (asChannel !== undefined) needRight(this.state, asChannel, this.id, 'can_post_messages')
    if (anonymously === true) needRight(this.state, chat, this.id, 'can_manage_chat')
    const senderChatId =
      asChannel?.id ?? (anonymously === true || isAnonymous ? chat.id : undefined)
    if (chat.type === 'private') chat.started = true
    return addMessage(this.state, chat, {
      authorId: this.id,
      ...content,
      topicId: topic === undefined ? null : findTopic(chat, topic).id,
      replyToId: replyTo?.id ?? null,
      signature,
      ...(senderChatId === undefined ? {} : { senderChatId }),
    })
  }

  /** @throws Error where their client would not let them write */
  protected standing(
    chat: FakeChat,
    topic: TopicName | undefined,
  ): { readonly isAnonymous: boolean; readonly signature: string | null } {
    if (chat.type === 'private') {
      if (chat.id !== this.id) throw new Error('this is the private chat of somebody else')
      if (chat.blockedBot) throw new Error('they have blocked the bot')
      return { isAnonymous: false, signature: null }
    }
    if (chat.migratedTo !== null) throw new Error('the group has become a supergroup')
    const { status, anonymous, customTitle } = this.state.memberOf(chat, this.id)
    if (status === 'left' || status === 'kicked')
      throw new Error(`${this.user.firstName} is not in "${chat.title}"`)
    if (chat.type === 'channel') {
      needRight(this.state, chat, this.id, 'can_post_messages')
      return { isAnonymous: false, signature: chat.signs ? this.user.firstName : null }
    }
    if (chat.isForum) {
      const { closed } = findTopic(chat, topic ?? generalTopicId)
      if (closed) needRight(this.state, chat, this.id, 'can_manage_topics')
    }
    return { isAnonymous: anonymous, signature: anonymous ? customTitle : null }
  }
}
