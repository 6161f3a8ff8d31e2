import type { PlaceStore } from '../../delivery/place-store.ts'
import type { Clock } from '../../feed/clock.ts'
import type { Log } from '../../log.ts'
import { writeChatId } from './address.ts'
import type { KnownChats } from './known-chats.ts'

/** What moving needs. */
interface MoveMeans {
  readonly places: PlaceStore
  readonly knownChats: KnownChats
  readonly clock: Clock
  readonly log: Log
}

/**
 * A group became a supergroup: all that is stored goes with it. It is told in both chats, and a message that was sent may
 * have found out before: the second time nothing is left to move.
 */
export async function moveChat(
  from: number,
  to: number,
  { places, knownChats, clock, log }: MoveMeans,
): Promise<void> {
  const before = writeChatId({ chatId: from, threadId: null })
  const after = writeChatId({ chatId: to, threadId: null })
  await places.move(before, after)
  await knownChats.move(from, to)
  // The bot left the old group by this; it is in the new one, or would not be told.
  const paused = (await places.getPlaces([after])).get(after)?.paused
  if (paused?.why === 'removed')
    await places.meet({ id: after, platform: 'telegram', shared: true }, clock.now())
  log.info('telegram-chat-moved', { from: before, to: after })
}
