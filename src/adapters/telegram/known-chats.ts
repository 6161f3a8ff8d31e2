/** A chat of several people, as the bot knows it. */
export interface KnownChat {
  /** Telegram's own id; after a migration the new one. */
  readonly chatId: number
  readonly kind: 'group' | 'supergroup' | 'channel'
  readonly title: string
  /** Without the `@`. */
  readonly username: string | null
  readonly isForum: boolean
  /** Names of its topics by `message_thread_id`: only those heard of, since no bot can list them. */
  readonly topics: Readonly<Record<string, string>>
  /** What the bot may do there; null: it is not there. */
  readonly rights: ChatRights | null
}

/** What the bot may do in a chat. */
export interface ChatRights {
  readonly admin: boolean
  readonly canPost: boolean
  readonly canPin: boolean
}

/** Whatever an update tells of its chat (https://core.telegram.org/bots/api#chat). */
export interface ToldChat {
  readonly id: number
  readonly type: string
  readonly title?: string | undefined
  readonly username?: string | undefined
  readonly is_forum?: true | undefined
}

/** Chats of several people that the bot was brought to, remembered across restarts. */
export interface KnownChats {
  /**
   * What is known, else what Telegram tells when asked. Null: a private chat, or none the bot was ever in. An id from before a
   * migration finds the chat as it is now. Rejects when neither the store nor Telegram can be asked.
   */
  read(chatId: number): Promise<KnownChat | null>
  /** Keeps what an update tells of its chat, where it is news. Never rejects. */
  note(chat: ToldChat, learnt?: LearntOfChat): Promise<void>
  /**
   * Chats a person brought the bot to or chose, where the bot still is and, of closed ones, the person too, the newest
   * first. Those that cannot be read just now are left out.
   */
  listOf(userId: number): Promise<readonly KnownChat[]>
  /** The person brought the bot there, or chose it. */
  link(userId: number, chatId: number): Promise<void>
  /** The chat has a new id. */
  move(from: number, to: number): Promise<void>
  /**
   * One of theirs by `@username` or its title, whatever the case, or a public one by its `@username`; null: none is called
   * so. Rejects when that cannot be told just now: Telegram cannot be asked, or they asked for too many names.
   */
  findNamed(userId: number, name: string): Promise<KnownChat | null>
}

/** What else an update tells. */
export interface LearntOfChat {
  readonly rights?: ChatRights | null
  readonly topic?: ToldTopic
}

/** A topic's name. */
export interface ToldTopic {
  readonly threadId: number
  readonly name: string
  /** As it was made: a name heard of later holds. */
  readonly original?: true
}
