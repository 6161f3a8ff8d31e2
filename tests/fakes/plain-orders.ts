import type { PlatformNotes } from '../../src/chat/platform-notes.ts'
import type { Block, Message } from '../../src/delivery/message.ts'
import type { DeliveryOrder, DeliveryOutcome } from '../../src/delivery/messenger.ts'
import type { Clock } from '../../src/feed/clock.ts'
import type { Log, LogFields } from '../../src/log.ts'
import { thursdayMorning } from './sample-briefs.ts'

/** A clock whose sleepers wake at once, later. */
export class SteppingClock implements Clock {
  #now = thursdayMorning

  readonly now = (): number => this.#now

  async sleep(ms: number): Promise<void> {
    this.#now += ms
  }
}

/** One event of the log. */
export interface LoggedEvent {
  readonly level: keyof Log
  readonly event: string
  readonly fields: LogFields | undefined
}

/** A log that is looked at. */
export function keepLog(events: LoggedEvent[]): Log {
  const at = (level: keyof Log) => (event: string, fields?: LogFields) =>
    void events.push({ level, event, fields })
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

/** Notes in memory. */
export function keepNotes(): PlatformNotes {
  const kept = new Map<string, string>()
  return {
    readNote: async (platform, name, chatId) =>
      kept.get([platform, name, chatId].join(' ')) ?? null,
    writeNote: async (platform, name, text, chatId) =>
      void kept.set([platform, name, chatId].join(' '), text),
  }
}

const quiet = () => undefined

export const quietLog: Log = { debug: quiet, info: quiet, warn: quiet, error: quiet }

/** A message of plain lines. */
export function messageOf(...lines: readonly string[]): Message {
  const blocks = lines.map((text) => ({ kind: 'text' as const, spans: [{ text }] }))
  return messageOfBlocks(blocks, { timeZone: 'Etc/UTC' })
}

/** A message of blocks alone. */
export function messageOfBlocks(blocks: readonly Block[], rest: Partial<Message> = {}): Message {
  return {
    blocks,
    language: 'en',
    timeZone: 'Asia/Jerusalem',
    at: thursdayMorning,
    private: false,
    shows: [],
    ...rest,
  }
}

let orders = 0

/** An order as the sender begins it for the first time. */
export function orderOf(chatId: string, rest: Partial<DeliveryOrder> = {}): DeliveryOrder {
  orders += 1
  return {
    id: orders,
    key: `briefing:${orders}:0`,
    chatId,
    purpose: 'digest',
    action: 'send',
    message: messageOf('Velm bridge reopens'),
    silent: false,
    attempts: 1,
    startedAt: thursdayMorning,
    targetMessageId: null,
    ...rest,
  }
}

export function idIn(outcome: DeliveryOutcome): string | null {
  return outcome.kind === 'sent' ? outcome.messageId : null
}
