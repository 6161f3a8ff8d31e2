import { expect, onTestFinished } from 'vitest'
import { createDiscordMessenger } from '../../../src/adapters/discord/deliver-to-discord.ts'
import type { PlatformNotes } from '../../../src/chat/platform-notes.ts'
import type { Clock } from '../../../src/feed/clock.ts'
import {
  type DiscordOptions,
  type FakeDiscord,
  startDiscord,
} from '../../fakes/discord/start-discord.ts'
import type { FakeMessage } from '../../fakes/discord/state.ts'
import { catalogue } from '../../fakes/open-chat.ts'
import { keepLog, keepNotes, type LoggedEvent, SteppingClock } from '../../fakes/plain-orders.ts'
import { sampleDesks } from '../../fakes/sample-briefs.ts'

export { idIn, messageOf, orderOf, quietLog } from '../../fakes/plain-orders.ts'

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
  return createDiscordMessenger({
    token,
    apiUrl,
    catalogue,
    desks: sampleDesks,
    notes: parts.notes,
    clock: parts.clock,
    log: keepLog(parts.events),
  })
}

/** What people read in a message. */
export function wordsIn(message: FakeMessage | undefined): string {
  return JSON.stringify(message?.components ?? [])
}
