import { onTestFinished } from 'vitest'
import { openDatabase } from '../../../src/adapters/database/open-database.ts'
import { createAnswerApi } from '../../../src/adapters/telegram/create-answer-api.ts'
import { createKnownChats } from '../../../src/adapters/telegram/create-known-chats.ts'
import { meetChats } from '../../../src/adapters/telegram/meet-chats.ts'
import type { MeetMeans } from '../../../src/adapters/telegram/meet-means.ts'
import { pollUpdates } from '../../../src/adapters/telegram/poll-updates.ts'
import { createMemberReader } from '../../../src/adapters/telegram/read-member.ts'
import { composeWelcome } from '../../../src/chat/compose-welcome.ts'
import type { Message } from '../../../src/delivery/message.ts'
import type { PlaceStore } from '../../../src/delivery/place-store.ts'
import { catalogue } from '../../fakes/open-chat.ts'
import { startTelegram } from '../../fakes/telegram/start-telegram.ts'
import { VirtualClock } from '../../fakes/virtual-clock.ts'
import { keepLog } from './polling.ts'

type Stores = Awaited<ReturnType<typeof openDatabase>>

/** A bot that hears of chats, over the real store; `reachable` tells who may be written to. */
export async function meetOnTelegram(
  reachable: (chatId: string) => boolean = () => true,
  placesOf: (stores: Stores, now: () => number) => PlaceStore = ({ places }) => places,
) {
  const telegram = await startTelegram({ validate: false })
  const stores = await openDatabase({ path: ':memory:' })
  const { communities, notes } = stores
  const clock = new VirtualClock(Date.parse('2026-11-26T06:00:00Z'))
  const places = placesOf(stores, clock.now)
  const { log, logged } = keepLog()
  const { botId, token, url: apiRoot } = telegram
  const api = createAnswerApi({ token, apiRoot, clock, log })
  const members = createMemberReader({ api, now: clock.now })
  const { read: readMember } = members
  const openKnownChats = () =>
    createKnownChats({ api, notes, botId, readMember, now: clock.now, log })
  const knownChats = openKnownChats()
  const reached: { readonly chatId: string; readonly message: Message }[] = []
  const means: MeetMeans = {
    places,
    communities,
    notes,
    catalogue,
    knownChats,
    members,
    botId,
    clock,
    log,
    welcome: composeWelcome,
    async reach(chatId, message) {
      if (!reachable(chatId)) return false
      reached.push({ chatId, message })
      return true
    },
  }
  /** Updates that were left for others. */
  const left: string[] = []
  const polling = pollUpdates({
    apiOf: (signal) => createAnswerApi({ token, apiRoot, clock, log, signal }),
    botId,
    notes,
    clock,
    log,
    async handle(update) {
      if (!(await meetChats(update, means))) left.push(update.message?.text ?? '')
    },
  })
  onTestFinished(async () => {
    const stopped = polling.stop(1000)
    await telegram.close()
    await stopped
    await stores.close()
  })
  /** All that people did has been heard of. */
  const settled = () =>
    telegram.world.until(() => telegram.state.updates.pending === 0, 'all updates are heard of')
  const placeOf = async (id: string) => (await places.getPlaces([id])).get(id)
  const pauseOf = async (id: string) => (await placeOf(id))?.paused?.why ?? null
  return {
    stores,
    telegram,
    world: telegram.world,
    places,
    communities,
    notes,
    knownChats,
    openKnownChats,
    readMember,
    clock,
    logged,
    reached,
    left,
    settled,
    placeOf,
    pauseOf,
  }
}
