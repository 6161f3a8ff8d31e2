import { addMessage, deleteMessage, editMessage, pinMessage } from './add-message.ts'
import { changeBlocked, changeMember } from './change-member.ts'
import { chooseChat, openKeyboard } from './choose-chat.ts'
import { detectEntities } from './detect-entities.ts'
import { openForum, privateChatOf } from './make-chats.ts'
import {
  addBotTo,
  changeTopic,
  createTopic,
  deleteTopic,
  findTopic,
  migrate,
  needRight,
  type TopicName,
} from './manage-chats.ts'
import { findButton, type Pressed, pressCallback, sendCallback } from './press-button.ts'
import { readBotLink } from './read-link.ts'
import {
  type AdminRights,
  type FakeChat,
  type FakeMessage,
  type FakeTopic,
  type FakeUser,
  generalTopicId,
  type TelegramState,
} from './state.ts'
import { storeFile } from './take-file.ts'
import { type InlineOffers, type InlinePlace, shareInline, typeInline } from './use-inline.ts'
import { waitFor } from './wait-for.ts'

/** How something is said. */
export interface SayOptions {
  /** In a forum; General unless told. */
  readonly topic?: TopicName
  readonly replyTo?: FakeMessage
  /** As the group itself; admins who are anonymous always are. */
  readonly anonymously?: boolean
  /** As a channel of theirs. */
  readonly asChannel?: FakeChat
}

/** A person with a Telegram client: does only what a real client offers, and says why not otherwise. */
export class Person {
  readonly id: number
  readonly user: FakeUser
  readonly #state: TelegramState

  constructor(state: TelegramState, user: FakeUser) {
    this.#state = state
    this.user = user
    this.id = user.id
  }

  /** Their chat with the bot. */
  get chat(): FakeChat {
    return privateChatOf(this.#state, this.id)
  }

  /** Writes into a chat; in a channel it is a post. */
  says(chat: FakeChat, text: string, options: SayOptions = {}): FakeMessage {
    const words = text.trim()
    if (words === '' || words.length > 4096) throw new Error('a message has 1 to 4,096 letters')
    return this.#send(chat, { text: words, entities: detectEntities(words) }, options)
  }

  /** Writes and waits for the bot's next message in that chat. */
  async asks(chat: FakeChat, text: string, options: SayOptions = {}): Promise<FakeMessage> {
    return this.#answerTo(this.says(chat, text, options))
  }

  /** Presses START in the private chat, or a link that leads there; a blocked bot is unblocked by it. */
  starts(payload: string | null = null): FakeMessage {
    this.unblocksBot()
    return this.says(this.chat, payload === null ? '/start' : `/start ${payload}`)
  }

  /**
   * Opens a link: one to the bot starts it, one that adds the bot adds it to `into`. What it made the person say, if
   * anything: a page of the web says nothing, a channel's link neither.
   */
  opens(link: string, into?: FakeChat): FakeMessage | null {
    const read = readBotLink(link)
    if (read === null) return null
    const { username } = this.#state.settings
    if (read.bot.toLowerCase() !== username.toLowerCase())
      throw new Error(`the link leads to ${read.bot}, not to ${username}`)
    if (read.kind === 'start') return this.starts(read.payload)
    const isChannel = read.kind === 'startchannel'
    if (into === undefined || (into.type === 'channel') !== isChannel)
      throw new Error(`a ${read.kind} link needs a ${isChannel ? 'channel' : 'group'} to be chosen`)
    addBotTo(this.#state, into, this.id, read.rights)
    if (isChannel) return null
    const payload = read.payload === null ? '' : ` ${read.payload}`
    return this.says(into, `/start@${username}${payload}`)
  }

  /**
   * Presses a button under a message, by its label or callback data, and resolves once the bot has answered and, where it
   * answered without words, shown something. A link is opened; one that starts the bot brings its next message.
   */
  async presses(message: FakeMessage, label: string, patienceMs?: number): Promise<Pressed> {
    if (message.deletedAt !== null) throw new Error(`message ${message.id} was deleted`)
    const button = findButton(message, label)
    if ('url' in button) {
      const said = this.opens(button.url)
      return { answer: null, shown: said === null ? [] : [await this.#answerTo(said, patienceMs)] }
    }
    if (!('callback_data' in button)) throw new Error(`"${label}" is no button of the bot's own`)
    const pressed = await pressCallback(
      this.#state,
      message,
      this.id,
      button.callback_data,
      patienceMs,
    )
    const url = pressed.answer?.url ?? null
    if (url !== null) this.opens(url)
    return pressed
  }

  /** Presses a callback button and resolves with the bot's answer alone, whether or not it shows something. */
  async pressesForAnswer(message: FakeMessage, label: string): Promise<Pressed['answer']> {
    const button = findButton(message, label)
    if (!('callback_data' in button)) throw new Error(`"${label}" is no button of the bot's own`)
    const callback = sendCallback(this.#state, message, this.id, button.callback_data)
    return waitFor(
      this.#state,
      () => callback.answer,
      () => `"${label}" was not answered`,
    )
  }

  /** The keyboard below the private chat, by its labels; empty where the bot has opened none. */
  get keys(): readonly string[] {
    return (openKeyboard(this.#state, this.chat) ?? []).flat().map((button) => labelOf(button))
  }

  /** Presses a plain button of the keyboard below the private chat: its label is said. */
  taps(label: string): FakeMessage {
    const { keys } = this
    if (!keys.includes(label))
      throw new Error(`no key "${label}"; there is ${keys.join(', ') || 'none'}`)
    return this.says(this.chat, label)
  }

  /** Chooses a chat by a key that asks for one (`request_chat`). */
  choosesChat(requestId: number, chat: FakeChat): FakeMessage {
    return chooseChat(this.#state, this.chat, requestId, chat)
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
    const file = storeFile(this.#state, { name, bytes })
    const media = { kind: 'document' as const, file, spoiler: false, above: false }
    return this.#send(chat, { text: caption, entities: detectEntities(caption), media }, options)
  }

  edits(message: FakeMessage, text: string): void {
    if (message.authorId !== this.id) throw new Error('only their own messages')
    editMessage(this.#state, message, { text, entities: detectEntities(text) })
  }

  deletes(message: FakeMessage): void {
    deleteMessage(this.#state, message)
  }

  pins(message: FakeMessage): void {
    pinMessage(this.#state, message, this.id)
  }

  /** Types `@bot query` somewhere; resolves with what is offered. */
  typesInline(
    query: string,
    { offset = '', place = 'sender' }: { offset?: string; place?: InlinePlace } = {},
  ): Promise<InlineOffers> {
    return typeInline(this.#state, this.id, { query, offset, place })
  }

  /** Sends an offered result into a chat. */
  sharesInline(
    offers: InlineOffers,
    resultId: string,
    chat: FakeChat,
    topic?: TopicName,
  ): FakeMessage {
    if (offers.userId !== this.id) throw new Error('it was offered to somebody else')
    this.#standing(chat, topic)
    const topicId = topic === undefined ? null : findTopic(chat, topic).id
    return shareInline(this.#state, offers, resultId, chat, topicId)
  }

  /** Adds the bot: as a member, or with rights as an administrator. */
  addsBot(chat: FakeChat, rights: AdminRights | null = null): void {
    addBotTo(this.#state, chat, this.id, rights)
  }

  removesBot(chat: FakeChat): void {
    this.#changesBot(chat, { status: 'kicked' }, 'can_restrict_members')
  }

  promotesBot(chat: FakeChat, rights: AdminRights): void {
    this.#changesBot(chat, { status: 'administrator', rights })
  }

  /** Takes the bot's rights; in a channel that is to remove it. */
  demotesBot(chat: FakeChat): void {
    this.#changesBot(chat, { status: chat.type === 'channel' ? 'left' : 'member' })
  }

  blocksBot(): void {
    changeBlocked(this.#state, this.chat, true)
  }

  unblocksBot(): void {
    changeBlocked(this.#state, this.chat, false)
  }

  joins(chat: FakeChat): void {
    changeMember(this.#state, chat, this.id, { status: 'member' }, this.id)
  }

  leaves(chat: FakeChat): void {
    changeMember(this.#state, chat, this.id, { status: 'left' }, this.id)
  }

  /** Makes somebody an administrator with these rights, or takes them with null. */
  promotes(chat: FakeChat, who: Person, rights: AdminRights | null, anonymous = false): void {
    needRight(this.#state, chat, this.id, 'can_promote_members')
    const change =
      rights === null
        ? { status: 'member' as const }
        : { status: 'administrator' as const, rights, anonymous }
    changeMember(this.#state, chat, who.id, change, this.id)
  }

  /** Makes a basic group a supergroup, which is returned. */
  migrates(group: FakeChat): FakeChat {
    return migrate(this.#state, group, this.id)
  }

  /** Ends a group or channel for all. */
  closesChat(chat: FakeChat): void {
    if (this.#state.memberOf(chat, this.id).status !== 'creator')
      throw new Error(`"${chat.title}" is not theirs`)
    changeMember(this.#state, chat, this.#state.botId, { status: 'left', isQuiet: true }, this.id)
    chat.deleted = true
  }

  /** Gives a supergroup topics. */
  opensTopics(chat: FakeChat): void {
    needRight(this.#state, chat, this.id, 'can_change_info')
    openForum(chat)
    this.#state.changed()
  }

  createsTopic(chat: FakeChat, name: string): FakeTopic {
    return createTopic(this.#state, chat, name, this.id)
  }

  closesTopic(chat: FakeChat, topic: TopicName): void {
    changeTopic(this.#state, chat, topic, { closed: true }, this.id)
  }

  reopensTopic(chat: FakeChat, topic: TopicName): void {
    changeTopic(this.#state, chat, topic, { closed: false }, this.id)
  }

  renamesTopic(chat: FakeChat, topic: TopicName, name: string): void {
    changeTopic(this.#state, chat, topic, { name }, this.id)
  }

  deletesTopic(chat: FakeChat, topic: TopicName): void {
    deleteTopic(this.#state, chat, topic, this.id)
  }

  retitles(chat: FakeChat, title: string): void {
    needRight(this.#state, chat, this.id, 'can_change_info')
    chat.title = title
    addMessage(this.#state, chat, { authorId: this.id, service: { new_chat_title: title } })
  }

  /** The bot's next message in that chat. */
  #answerTo(said: FakeMessage, patienceMs?: number): Promise<FakeMessage> {
    const look = () =>
      this.#state.messages
        .get(said.chatId)
        ?.find(({ id, authorId }) => id > said.id && authorId === this.#state.botId) ?? null
    return waitFor(this.#state, look, () => `"${said.text}" has no answer`, patienceMs)
  }

  #changesBot(
    chat: FakeChat,
    change: Parameters<typeof changeMember>[3],
    right: keyof AdminRights = 'can_promote_members',
  ): void {
    needRight(this.#state, chat, this.id, right)
    changeMember(this.#state, chat, this.#state.botId, change, this.id)
  }

  #send(
    chat: FakeChat,
    content: Pick<FakeMessage, 'text' | 'entities'> & Partial<Pick<FakeMessage, 'media'>>,
    { topic, replyTo, anonymously, asChannel }: SayOptions,
  ): FakeMessage {
    const { isAnonymous, signature } = this.#standing(chat, topic)
    if (asChannel !== undefined) needRight(this.#state, asChannel, this.id, 'can_post_messages')
    if (anonymously === true) needRight(this.#state, chat, this.id, 'can_manage_chat')
    const senderChatId =
      asChannel?.id ?? (anonymously === true || isAnonymous ? chat.id : undefined)
    if (chat.type === 'private') chat.started = true
    return addMessage(this.#state, chat, {
      authorId: this.id,
      ...content,
      topicId: topic === undefined ? null : findTopic(chat, topic).id,
      replyToId: replyTo?.id ?? null,
      signature,
      ...(senderChatId === undefined ? {} : { senderChatId }),
    })
  }

  /** @throws Error where their client would not let them write */
  #standing(
    chat: FakeChat,
    topic: TopicName | undefined,
  ): { readonly isAnonymous: boolean; readonly signature: string | null } {
    if (chat.type === 'private') {
      if (chat.id !== this.id) throw new Error('this is the private chat of somebody else')
      if (chat.blockedBot) throw new Error('they have blocked the bot')
      return { isAnonymous: false, signature: null }
    }
    if (chat.migratedTo !== null) throw new Error('the group has become a supergroup')
    const { status, anonymous, customTitle } = this.#state.memberOf(chat, this.id)
    if (status === 'left' || status === 'kicked')
      throw new Error(`${this.user.firstName} is not in "${chat.title}"`)
    if (chat.type === 'channel') {
      needRight(this.#state, chat, this.id, 'can_post_messages')
      return { isAnonymous: false, signature: chat.signs ? this.user.firstName : null }
    }
    if (chat.isForum) {
      const { closed } = findTopic(chat, topic ?? generalTopicId)
      if (closed) needRight(this.#state, chat, this.id, 'can_manage_topics')
    }
    return { isAnonymous: anonymous, signature: anonymous ? customTitle : null }
  }
}

function labelOf(button: unknown): string {
  if (typeof button === 'string') return button
  const text: unknown =
    typeof button === 'object' && button !== null && 'text' in button ? button.text : null
  return typeof text === 'string' ? text : ''
}
