import type {
  ChatAdministratorRights,
  ChatPermissions,
  ForceReply,
  InlineKeyboardMarkup,
  LinkPreviewOptions,
  MessageEntity,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
} from 'grammy/types'
import { UpdateQueue } from './update-queue.ts'

/** A person or a bot. */
export interface FakeUser {
  readonly id: number
  readonly isBot: boolean
  firstName: string
  lastName: string | null
  username: string | null
  /** IETF tag of their client's language; null where Telegram does not tell it. */
  languageCode: string | null
  /** Their account is gone: a send is refused with "user is deactivated". */
  deactivated: boolean
}

/** The rights an administrator may have; what is absent is not given (https://core.telegram.org/bots/api#chatadministratorrights). */
export type AdminRights = Partial<ChatAdministratorRights>

/** https://core.telegram.org/bots/api#chatmember, by `status`. */
export interface FakeMember {
  readonly userId: number
  status: 'creator' | 'administrator' | 'member' | 'restricted' | 'left' | 'kicked'
  /** Of an administrator; the creator has them all. */
  rights: AdminRights
  /** Of somebody restricted. */
  permissions: ChatPermissions
  /** Writes as the group itself. */
  anonymous: boolean
  customTitle: string | null
}

/** A topic of a forum; its id is that of the message that made it, General's is 1. */
export interface FakeTopic {
  readonly id: number
  name: string
  readonly iconColor: number
  closed: boolean
  deleted: boolean
}

/** A private chat (its id is the person's), group (-1…), supergroup or channel (-100…). */
export interface FakeChat {
  readonly id: number
  readonly type: 'private' | 'group' | 'supergroup' | 'channel'
  title: string
  username: string | null
  description: string | null
  isForum: boolean
  /** Empty but for forums; General is 1. */
  readonly topics: Map<number, FakeTopic>
  /** Who is or was in it, by user id; the bot too. Of private chats: nobody. */
  readonly members: Map<number, FakeMember>
  /** What everybody may; what is absent is allowed. */
  permissions: ChatPermissions
  /** A channel's discussion group, and the other way round. */
  linkedChatId: number | null
  /** What became of a group: everything sent to it is refused with the new id. */
  migratedTo: number | null
  /** "the group chat was deleted". */
  deleted: boolean
  /** Private: the person blocked the bot. */
  blockedBot: boolean
  /** Private: the person has written, so the bot may write too. */
  started: boolean
  /** Posts of a channel carry their author's name. */
  signs: boolean
  /** Newest first. */
  readonly pinnedIds: number[]
}

/** What somebody uploaded, or Telegram fetched. */
export interface FakeFile {
  readonly id: string
  readonly uniqueId: string
  readonly name: string
  readonly mimeType: string
  readonly bytes: Uint8Array
  /** Of pictures. */
  readonly width: number
  readonly height: number
  /** `file_path` of getFile. */
  readonly path: string
}

/** What a message has beside its words. */
export interface FakeMedia {
  readonly kind: 'photo' | 'document'
  readonly file: FakeFile
  readonly spoiler: boolean
  /** The caption stands above the picture. */
  readonly above: boolean
}

/** Any `reply_markup`. */
export type FakeKeyboard =
  | InlineKeyboardMarkup
  | ReplyKeyboardMarkup
  | ReplyKeyboardRemove
  | ForceReply

/** What can change by an edit. */
export interface FakeContent {
  /** With media: its caption. */
  text: string
  entities: readonly MessageEntity[]
  media: FakeMedia | null
  keyboard: FakeKeyboard | null
  preview: LinkPreviewOptions | null
}

/** What a service message tells (https://core.telegram.org/bots/api#message). */
export type FakeService =
  | { readonly new_chat_members: readonly number[] }
  | { readonly left_chat_member: number }
  | { readonly pinned_message: number }
  | { readonly group_chat_created: true }
  | { readonly supergroup_chat_created: true }
  | { readonly channel_chat_created: true }
  | { readonly migrate_to_chat_id: number }
  | { readonly migrate_from_chat_id: number }
  | { readonly new_chat_title: string }
  | { readonly forum_topic_created: { readonly name: string; readonly icon_color: number } }
  | { readonly forum_topic_edited: { readonly name: string } }
  | { readonly forum_topic_closed: Readonly<Record<string, never>> }
  | { readonly forum_topic_reopened: Readonly<Record<string, never>> }
  | { readonly chat_shared: Readonly<Record<string, unknown>> }

/** A message with all that happened to it; deleting keeps it here for assertions. */
export interface FakeMessage extends FakeContent {
  readonly id: number
  readonly chatId: number
  /** Ms; Telegram sends seconds. */
  readonly at: number
  /** Who truly wrote it; Telegram's own account for what it forwards by itself. */
  readonly authorId: number
  /** `from`; null in channels. */
  readonly fromId: number | null
  /** `sender_chat`: an anonymous admin's group, a channel that writes or posts. */
  readonly senderChatId: number | null
  readonly signature: string | null
  /** `message_thread_id`: a topic, or in supergroups the first message of a thread of replies. */
  readonly threadId: number | null
  readonly isTopicMessage: boolean
  readonly replyToId: number | null
  /** The bot it was sent through (inline mode). */
  readonly viaBotId: number | null
  /** Of a result of inline mode with buttons, or one that was chosen. */
  readonly inlineMessageId: string | null
  /** Of a channel's post that its discussion group shows. */
  readonly forwardOf: { readonly chatId: number; readonly messageId: number } | null
  /** Fields of a service message as the Bot API names them, people and messages by their ids; null for all others. */
  readonly service: FakeService | null
  readonly silent: boolean
  readonly protected: boolean
  /** What it said before, oldest first. */
  readonly edits: (FakeContent & { readonly at: number })[]
  editedAt: number | null
  deletedAt: number | null
  pinnedAt: number | null
}

/** A press of a button, and what the bot told Telegram to show for it. */
export interface FakeCallback {
  readonly id: string
  readonly userId: number
  readonly at: number
  readonly chatId: number | null
  readonly messageId: number | null
  readonly inlineMessageId: string | null
  readonly data: string
  /** Null until answerCallbackQuery. */
  answer: {
    readonly text: string
    readonly showAlert: boolean
    readonly url: string | null
    readonly cacheTime: number
  } | null
}

/** `@bot words` as somebody types it, and what the bot offers. */
export interface FakeInlineQuery {
  readonly id: string
  readonly userId: number
  readonly at: number
  readonly query: string
  readonly offset: string
  /** The parameters of answerInlineQuery; null until then. */
  answer: FakeInlineAnswer | null
}

/** https://core.telegram.org/bots/api#answerinlinequery as it was sent. */
export interface FakeInlineAnswer {
  readonly results: readonly Readonly<Record<string, unknown>>[]
  readonly cacheTime: number
  readonly isPersonal: boolean
  readonly nextOffset: string
  readonly button: { readonly text: string; readonly startParameter: string | null } | null
}

/** What BotFather knows of the bot. */
export interface FakeBotSettings {
  readonly botId: number
  readonly username: string
  /** On: in groups the bot gets only what is meant for it. */
  privacy: boolean
  inline: boolean
  /** `/setinlinefeedback`: choices are told. */
  inlineFeedback: boolean
  joinsGroups: boolean
}

/** Accounts of Telegram's own that stand for those who do not write as themselves. */
export const telegramAccounts = {
  /** `from` of an anonymous admin. */
  anonymousAdmin: 1_087_968_824,
  /** `from` of somebody who writes as a channel. */
  channelBot: 136_817_688,
  /** `from` of a channel's post in its discussion group. */
  telegram: 777_000,
} as const

/** The id of a forum's General topic; its messages carry none. */
export const generalTopicId = 1

/** All that the fake Telegram knows: methods change it, people change it, and updates tell the bot. */
export class TelegramState {
  readonly users = new Map<number, FakeUser>()
  /** Private chats, too. */
  readonly chats = new Map<number, FakeChat>()
  /** By chat, oldest first. */
  readonly messages = new Map<number, FakeMessage[]>()
  /** By file id. */
  readonly files = new Map<string, FakeFile>()
  readonly callbacks = new Map<string, FakeCallback>()
  readonly inlineQueries = new Map<string, FakeInlineQuery>()
  readonly botId: number
  readonly settings: FakeBotSettings
  readonly updates: UpdateQueue
  /** Set: getUpdates is refused. */
  webhookUrl = ''
  readonly #clock: { now(): number }
  readonly #watchers = new Set<() => void>()
  #ids = 0
  /** Of private chats and basic groups, which share one row of numbers per account. */
  #sharedMessageId = 0
  readonly #messageIds = new Map<number, number>()

  constructor(clock: { now(): number }, settings: Partial<FakeBotSettings> = {}) {
    this.#clock = clock
    this.settings = {
      botId: 7_100_000_001,
      username: 'dateline_bot',
      privacy: true,
      inline: true,
      inlineFeedback: false,
      joinsGroups: true,
      ...settings,
    }
    this.botId = this.settings.botId
    this.updates = new UpdateQueue(clock)
    this.#addAccount(this.botId, 'Dateline', this.settings.username)
    this.#addAccount(telegramAccounts.anonymousAdmin, 'Group', 'GroupAnonymousBot')
    this.#addAccount(telegramAccounts.channelBot, 'Channel', 'Channel_Bot')
    this.#addAccount(telegramAccounts.telegram, 'Telegram', null, false)
  }

  /** By the given clock, in ms. */
  readonly now = (): number => this.#clock.now()

  /** Different each time: people, groups and channels are made of it. */
  newNumber(): number {
    this.#ids += 1
    return this.#ids
  }

  /** The next message's id in a chat: private chats and basic groups share one sequence, others have their own. */
  newMessageId(chat: Pick<FakeChat, 'id' | 'type'>): number {
    if (chat.type === 'private' || chat.type === 'group') {
      this.#sharedMessageId += 1
      return this.#sharedMessageId
    }
    const next = (this.#messageIds.get(chat.id) ?? 0) + 1
    this.#messageIds.set(chat.id, next)
    return next
  }

  /** What somebody is in a chat; who never was there is `left`. */
  memberOf(chat: FakeChat, userId: number): FakeMember {
    return (
      chat.members.get(userId) ?? {
        userId,
        status: 'left',
        rights: {},
        permissions: {},
        anonymous: false,
        customTitle: null,
      }
    )
  }

  /** Not deleted; undefined where there is none. */
  message(chatId: number, messageId: number): FakeMessage | undefined {
    const found = this.messages.get(chatId)?.findLast(({ id }) => id === messageId)
    return found?.deletedAt === null ? found : undefined
  }

  /** Calls the watcher after every change; returns how to stop. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** To be called after every change that a test may wait for. */
  changed(): void {
    for (const watcher of this.#watchers) watcher()
  }

  #addAccount(id: number, firstName: string, username: string | null, isBot = true): void {
    this.users.set(id, {
      id,
      isBot,
      firstName,
      lastName: null,
      username,
      languageCode: null,
      deactivated: false,
    })
  }
}
