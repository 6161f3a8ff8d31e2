import type { Command } from '../../chat/command.ts'
import type { CommunityStore } from '../../chat/community-store.ts'
import type { Welcomed } from '../../chat/compose-welcome.ts'
import type { Conversation } from '../../chat/conversation.ts'
import type { PlatformNotes } from '../../chat/platform-notes.ts'
import type { Message } from '../../delivery/message.ts'
import type { Phrasing } from '../../delivery/phrase-source.ts'
import type { PlaceStore } from '../../delivery/place-store.ts'
import type { Catalogue } from '../../delivery/translate.ts'
import type { Clock } from '../../feed/clock.ts'
import type { Log } from '../../log.ts'
import type { Desk } from '../../topic/topic.ts'
import type { AnswerTiming } from './answer-interaction.ts'

/** What the chat role on Discord is made of. */
export interface DiscordParts {
  readonly token: string
  /** Base of the REST interface, without the version. */
  readonly apiUrl: string
  /** Commands go to this server alone; null: everywhere. */
  readonly testGuildId: string | null
  readonly conversation: Conversation
  readonly commands: readonly Command[]
  readonly catalogue: Catalogue
  readonly desks: readonly Desk[]
  readonly places: PlaceStore
  readonly communities: CommunityStore
  readonly notes: PlatformNotes
  readonly messenger: { reach(chatId: string, message: Message): Promise<boolean> }
  /** Waits for a turn among what is sent to that chat. */
  readonly reserve?: (chatId: string, shared: boolean) => Promise<void>
  /** Discord told all of the bot to pause. */
  readonly hold?: (ms: number) => void
  readonly welcome: (welcomed: Welcomed, phrasing: Phrasing) => Message
  /** Filled when Discord has the commands: shared with what sends, so that both name them as Discord does. */
  readonly commandIds?: Map<string, string> | undefined
  readonly clock: Clock
  readonly log: Log
  /** Ends the waiting for a Discord that cannot be reached. */
  readonly signal?: AbortSignal
  /** First pause before it is tried again; doubled each time. 2,000 ms unless told. */
  readonly retryMs?: number
  readonly timing?: Partial<AnswerTiming>
}

/** People on Discord, answered. */
export interface DiscordChat {
  /** Resolves when it was stopped; rejects with a DiscordProblem when Discord ended it for good. */
  readonly answering: Promise<void>
  /** Takes nothing more, finishes what is in hand, and leaves. */
  stop(): Promise<void>
}
