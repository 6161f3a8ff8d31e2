import type { Messenger } from '../delivery/messenger.ts'
import type { Sender } from '../delivery/sender.ts'

/** A platform, connected to what it needs of the bot. */
export interface Platform {
  readonly messenger: Messenger
  /** Begins to answer people; `sender` is this process's own, which answers go before. */
  open(sender: Sender | null, signal: AbortSignal): Promise<Answering>
  close(): Promise<void>
}

/** People are answered. */
export interface Answering {
  /** Rejects when the platform ended it for good. */
  readonly answering: Promise<void>
  /** Takes nothing more and finishes what is in hand. */
  stop(): Promise<void>
}
