import type { Api } from 'grammy'
import type { UserFromGetMe } from 'grammy/types'
import type { Command } from '../../chat/command.ts'
import type { CommunityStore } from '../../chat/community-store.ts'
import type { composeWelcome } from '../../chat/compose-welcome.ts'
import type { Conversation } from '../../chat/conversation.ts'
import type { PlatformNotes } from '../../chat/platform-notes.ts'
import type { Message } from '../../delivery/message.ts'
import type { Turn } from '../../delivery/pace.ts'
import type { PlaceStore } from '../../delivery/place-store.ts'
import type { Catalogue } from '../../delivery/translate.ts'
import type { Clock } from '../../feed/clock.ts'
import type { Log } from '../../log.ts'
import type { Desk } from '../../topic/topic.ts'
import type { KnownChats } from './known-chats.ts'
import type { ReadMember } from './read-member.ts'

/** What the chat role on Telegram is made of. */
export interface TelegramChatParts {
  readonly token: string
  /** Base of the Bot API, without a slash at its end. */
  readonly apiRoot: string
  readonly conversation: Conversation
  readonly commands: readonly Command[]
  readonly places: PlaceStore
  readonly communities: CommunityStore
  readonly notes: PlatformNotes
  readonly catalogue: Catalogue
  readonly desks: readonly Desk[]
  readonly messenger: {
    /** Writes to a chat now; false: it does not let us. */
    reach(chatId: string, message: Message): Promise<boolean>
    /** The bot's user name without the `@`. */
    botName(): Promise<string>
  }
  readonly welcome: typeof composeWelcome
  /** Resolves with a turn among what is sent to that chat, or when it is given up. */
  readonly reserve?: (chatId: string, shared: boolean, turn?: Turn) => Promise<void>
  /** Telegram told all of the bot to pause. */
  readonly hold?: (ms: number) => void
  readonly clock: Clock
  readonly log: Log
  /** Ends the waiting for a Telegram that cannot be reached. */
  readonly signal?: AbortSignal
}

/** What updates are answered with. */
export interface TelegramMeans extends TelegramChatParts {
  /** For answers: repeats only what surely was not done, and waits where Telegram asks for it. */
  readonly api: Api
  /** The bot itself, as `getMe` tells. */
  readonly me: UserFromGetMe
  readonly knownChats: KnownChats
  readonly readMember: ReadMember
}
