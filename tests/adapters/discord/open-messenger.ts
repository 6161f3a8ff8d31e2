import { expect, onTestFinished } from 'vitest'
import { createDiscordMessenger } from '../../../src/adapters/discord/deliver-to-discord.ts'
import type { PlatformNotes } from '../../../src/chat/platform-notes.ts'
import type { Message } from '../../../src/delivery/message.ts'
import type { DeliveryOrder, DeliveryOutcome } from '../../../src/delivery/messenger.ts'
import type { Clock } from '../../../src/feed/clock.ts'
import type { Log, LogFields } from '../../../src/log.ts'
import {
  type DiscordOptions,
  type FakeDiscord,
  startDiscord,
} from '../../fakes/discord/start-discord.ts'
import type { FakeMessage } from '../../fakes/discord/state.ts'
import { catalogue } from '../../fakes/open-chat.ts'
import { sampleDesks, thursdayMorning } from '../../fakes/sample-briefs.ts'

/** A clock whose sleepers wake at once, later. */
class SteppingClock implements Clock {
  #now = thursdayMorning

  readonly now = (): number => this.#now

  async sleep(ms: number): Promise<void> {
    this.#now += ms
  }
}

interface LoggedEvent {
  readonly level: keyof Log
  readonly event: string
  readonly fields: LogFields | undefined
}

/** Our messenger at a Discord of our own; `restart` is another process with the same store. */
export async function openMessenger(
  options: DiscordOptions = {},
  clock: Clock = new SteppingClock(),
) {
  const discord = await startDiscord({ clock, ...options })
  onTestFinished(async () => {
    // Whatever a test does, nothing that is sent may be a mistake by Discord's own description.
    expect(discord.problems).toEqual([])
    await discord.close()
  })
  const notes = keepNotes()
  const events: LoggedEvent[] = []
  const connect = () => connectMessenger(discord, { clock, notes, events })
  return { clock, discord, notes, events, messenger: connect(), restart: connect }
}

function connectMessenger(
  { apiUrl, token }: Pick<FakeDiscord, 'apiUrl' | 'token'>,
  parts: {
    readonly clock: Clock
    readonly notes: PlatformNotes
    readonly events: LoggedEvent[]
  },
) {
  const at = (level: keyof Log) => (event: string, fields?: LogFields) =>
    void parts.events.push({ level, event, fields })
  return createDiscordMessenger({
    token,
    apiUrl,
    catalogue,
    desks: sampleDesks,
    notes: parts.notes,
    clock: parts.clock,
    log: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') },
  })
}

function keepNotes(): PlatformNotes {
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
  return {
    blocks: lines.map((text) => ({ kind: 'text', spans: [{ text }] })),
    language: 'en',
    timeZone: 'Etc/UTC',
    at: thursdayMorning,
    private: false,
    shows: [],
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

/** What people read in a message. */
export function wordsIn(message: FakeMessage | undefined): string {
  return JSON.stringify(message?.components ?? [])
}

export function idIn(outcome: DeliveryOutcome): string | null {
  return outcome.kind === 'sent' ? outcome.messageId : null
}
