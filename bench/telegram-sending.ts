import { writeChatId } from '../src/adapters/telegram/address.ts'
import { telegramRates } from '../tests/fakes/platform-rates.ts'
import { allRights } from '../tests/fakes/telegram/make-chats.ts'
import { type FakeTelegram, startTelegram } from '../tests/fakes/telegram/start-telegram.ts'
import type { FakeChat } from '../tests/fakes/telegram/state.ts'
import type { BenchRow } from './bench-row.ts'
import { latencyMs, measureSending, type Receiver } from './bot/measure-sending.ts'
import { environmentOf } from './telegram/ask-people.ts'

const people = 700
const groups = 60
const channels = 40
const forums = 20
const topics = ['World', 'Science', 'Sport', 'Harbour', 'Weather']

/** A place that is owed a digest. */
interface Spot {
  readonly chat: FakeChat
  /** Of a forum. */
  readonly topic?: string
}

/**
 * A morning's digests for 900 places, all due at once, in real time: private chats, groups, channels and 20 groups with
 * five topics each, whose limits are the group's. The bot itself with the real client, to a Telegram that answers after
 * 60 to 100 ms and keeps its limits in true sliding windows.
 */
export async function benchTelegramSending(): Promise<readonly BenchRow[]> {
  const telegram = await startTelegram({ validate: false, latencyMs })
  try {
    return await measureSending(receiverOf(telegram, openSpots(telegram)))
  } finally {
    await telegram.close()
  }
}

function openSpots({ world }: FakeTelegram): readonly Spot[] {
  const spots: Spot[] = [
    ...times(people, () => {
      const { chat } = world.makeUser()
      // They have pressed START long ago.
      chat.started = true
      return { chat }
    }),
    ...times(groups, (n) => ({ chat: world.makeGroup({ title: `Quay ${n}`, bot: 'member' }) })),
    ...times(channels, (n) => ({
      chat: world.makeChannel({ title: `Signal ${n}`, bot: allRights }),
    })),
    ...times(forums, (n) => {
      const chat = world.makeGroup({ title: `Harbour ${n}`, topics, bot: 'member' })
      return topics.map((topic) => ({ chat, topic }))
    }).flat(),
  ]
  // As chats come to a bot: in no order of their kinds.
  return spots
    .map((spot, n) => ({ spot, turn: (n * 389) % spots.length }))
    .toSorted((a, b) => a.turn - b.turn)
    .map(({ spot }) => spot)
}

function receiverOf(telegram: FakeTelegram, spots: readonly Spot[]): Receiver {
  const { world } = telegram
  const { count, windowMs } = telegramRates.all
  const threadOf = ({ chat, topic }: Spot) =>
    topic === undefined ? null : world.topicOf(chat, topic).id
  return {
    platform: 'telegram',
    environment: environmentOf(telegram),
    chatIds: spots.map((spot) => writeChatId({ chatId: spot.chat.id, threadId: threadOf(spot) })),
    apartMs: windowMs / count,
    arrivals: () =>
      telegram.calls
        .filter(({ method, status }) => method.startsWith('send') && status === 200)
        .map(({ at }) => at),
    countWrong: () =>
      spots.filter(({ chat, topic }) => world.botMessagesIn(chat, topic).length !== 1).length,
    countTooMany: () => telegram.tooMany,
  }
}

function times<T>(length: number, open: (n: number) => T): readonly T[] {
  return Array.from({ length }, (_, n) => open(n))
}
