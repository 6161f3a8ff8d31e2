import { addMessage } from './add-message.ts'
import { changeBlocked, changeMember } from './change-member.ts'
import { chooseChat, openKeyboard } from './choose-chat.ts'
import { openForum } from './make-chats.ts'
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
import type { AdminRights, FakeChat, FakeMessage, FakeTopic } from './state.ts'
import { type InlineOffers, type InlinePlace, shareInline, typeInline } from './use-inline.ts'
import { waitFor } from './wait-for.ts'
import { Writer } from './writer.ts'

/** A person with a Telegram client: does only what a real client offers, and says why not otherwise. */
export class Person extends Writer {
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
    const { username } = this.state.settings
    if (read.bot.toLowerCase() !== username.toLowerCase())
      throw new Error(`the link leads to ${read.bot}, not to ${username}`)
    if (read.kind === 'start') return this.starts(read.payload)
    const isChannel = read.kind === 'startchannel'
    if (into === undefined || (into.type === 'channel') !== isChannel)
      throw new Error(`a ${read.kind} link needs a ${isChannel ? 'channel' : 'group'} to be chosen`)
    addBotTo(this.state, into, this.id, read.rights)
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
      return { answer: null, shown: said === null ? [] : [await this.answerTo(said, patienceMs)] }
    }
    if (!('callback_data' in button)) throw new Error(`"${label}" is no button of the bot's own`)
    const pressed = await pressCallback(
      this.state,
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
    const callback = sendCallback(this.state, message, this.id, button.callback_data)
    return waitFor(
      this.state,
      () => callback.answer,
      () => `"${label}" was not answered`,
    )
  }

  /** The keyboard below the private chat, by its labels; empty where the bot has opened none. */
  get keys(): readonly string[] {
    return (openKeyboard(this.state, this.chat) ?? []).flat().map((button) => labelOf(button))
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
    return chooseChat(this.state, this.chat, requestId, chat)
  }

  /** Types `@bot query` somewhere; resolves with what is offered. */
  typesInline(
    query: string,
    { offset = '', place = 'sender' }: { offset?: string; place?: InlinePlace } = {},
  ): Promise<InlineOffers> {
    return typeInline(this.state, this.id, { query, offset, place })
  }

  /** Sends an offered result into a chat. */
  sharesInline(
    offers: InlineOffers,
    resultId: string,
    chat: FakeChat,
    topic?: TopicName,
  ): FakeMessage {
    if (offers.userId !== this.id) throw new Error('it was offered to somebody else')
    this.standing(chat, topic)
    const topicId = topic === undefined ? null : findTopic(chat, topic).id
    return shareInline(this.state, offers, resultId, chat, topicId)
  }

  /** Adds the bot: as a member, or with rights as an administrator. */
  addsBot(chat: FakeChat, rights: AdminRights | null = null): void {
    addBotTo(this.state, chat, this.id, rights)
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
    changeBlocked(this.state, this.chat, true)
  }

  unblocksBot(): void {
    changeBlocked(this.state, this.chat, false)
  }

  joins(chat: FakeChat): void {
    changeMember(this.state, chat, this.id, { status: 'member' }, this.id)
  }

  leaves(chat: FakeChat): void {
    changeMember(this.state, chat, this.id, { status: 'left' }, this.id)
  }

  /** Makes somebody an administrator with these rights, or takes them with null. */
  promotes(chat: FakeChat, who: Person, rights: AdminRights | null, anonymous = false): void {
    needRight(this.state, chat, this.id, 'can_promote_members')
    const change =
      rights === null
        ? { status: 'member' as const }
        : { status: 'administrator' as const, rights, anonymous }
    changeMember(this.state, chat, who.id, change, this.id)
  }

  /** Makes a basic group a supergroup, which is returned. */
  migrates(group: FakeChat): FakeChat {
    return migrate(this.state, group, this.id)
  }

  /** Ends a group or channel for all. */
  closesChat(chat: FakeChat): void {
    if (this.state.memberOf(chat, this.id).status !== 'creator')
      throw new Error(`"${chat.title}" is not theirs`)
    changeMember(this.state, chat, this.state.botId, { status: 'left', isQuiet: true }, this.id)
    chat.deleted = true
  }

  /** Gives a supergroup topics. */
  opensTopics(chat: FakeChat): void {
    needRight(this.state, chat, this.id, 'can_change_info')
    openForum(chat)
    this.state.changed()
  }

  createsTopic(chat: FakeChat, name: string): FakeTopic {
    return createTopic(this.state, chat, name, this.id)
  }

  closesTopic(chat: FakeChat, topic: TopicName): void {
    changeTopic(this.state, chat, topic, { closed: true }, this.id)
  }

  reopensTopic(chat: FakeChat, topic: TopicName): void {
    changeTopic(this.state, chat, topic, { closed: false }, this.id)
  }

  renamesTopic(chat: FakeChat, topic: TopicName, name: string): void {
    changeTopic(this.state, chat, topic, { name }, this.id)
  }

  deletesTopic(chat: FakeChat, topic: TopicName): void {
    deleteTopic(this.state, chat, topic, this.id)
  }

  retitles(chat: FakeChat, title: string): void {
    needRight(this.state, chat, this.id, 'can_change_info')
    chat.title = title
    addMessage(this.state, chat, { authorId: this.id, service: { new_chat_title: title } })
  }

  #changesBot(
    chat: FakeChat,
    change: Parameters<typeof changeMember>[3],
    right: keyof AdminRights = 'can_promote_members',
  ): void {
    needRight(this.state, chat, this.id, right)
    changeMember(this.state, chat, this.state.botId, change, this.id)
  }
}

function labelOf(button: unknown): string {
  if (typeof button === 'string') return button
  const text: unknown =
    typeof button === 'object' && button !== null && 'text' in button ? button.text : null
  return typeof text === 'string' ? text : ''
}
