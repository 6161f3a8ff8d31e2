import { writeChatId } from '../../../src/adapters/telegram/address.ts'
import type { Fault, FaultyCall } from '../../fakes/telegram/faults.ts'
import { type FakeTelegram, startTelegram } from '../../fakes/telegram/start-telegram.ts'
import type { FakeMessage } from '../../fakes/telegram/state.ts'
import type { JudgedPlatform, SeenPost } from './judge-ledger.ts'
import { readKeyMark } from './key-mark.ts'
import type { PlayedRound } from './random-rounds.ts'
import type { AskedFor } from './read-town.ts'
import { playRealRound, type RealRoundPlan } from './real-round.ts'
import type { RealTown } from './real-town.ts'
import { openTelegramTown } from './telegram-town.ts'

export interface TelegramRoundPlan extends RealRoundPlan {
  /** What else goes wrong on the way. */
  readonly fault: (call: FaultyCall) => Fault | null
}

/** What requests are about that change something. */
export const telegramKinds = [
  'sendMessage',
  'editMessageText',
  'pinChatMessage',
  'unpinChatMessage',
] as const

interface TelegramPost extends SeenPost {
  readonly chatId: string
  readonly shown: FakeMessage
}

/** Plays a round on a Telegram of its own. */
export function playTelegramRound(plan: TelegramRoundPlan): Promise<PlayedRound> {
  return playRealRound(plan, (now) => serveTown(plan, now))
}

async function serveTown(plan: TelegramRoundPlan, now: () => number): Promise<RealTown> {
  const telegram = await startTelegram({ clock: { now }, validate: false })
  const { chats } = openTelegramTown(telegram)
  let faults = 0
  return {
    reached: { platform: 'telegram', token: telegram.token, apiUrl: telegram.url },
    get faults() {
      return faults
    },
    heed(endOf) {
      telegram.faults.chooseBy((call) => {
        const end = endOf(call.method)
        if (end !== null) return end === 'arrives' ? 'unreachable' : 'no-answer'
        const chosen = plan.fault(call)
        if (chosen !== null) faults++
        return chosen
      })
    },
    async judge(_, askedFor) {
      const posts = readPosts(telegram, askedFor)
      const judged: JudgedPlatform = {
        platform: 'telegram',
        chatIds: Object.values(chats),
        alerted: [chats.alert, chats.quiet],
        briefed: [
          chats.channel,
          chats.alone,
          chats.card,
          chats.living,
          chats.stories,
          chats.approved,
        ],
        // No bot can look at what it wrote there.
        mayBeUnknown: true,
        mayRepeat: true,
        messages: (chatId) => posts.filter((post) => post.chatId === chatId),
      }
      return { judged, posts, violations: judgeCalls(telegram) }
    },
    close: () => telegram.close(),
  }
}

/** An edit whose end nobody knows is made again: where it had been made, nothing is modified. */
function judgeCalls({ mistakes, tooMany }: FakeTelegram): readonly string[] {
  return [
    ...mistakes.filter((each) => !each.includes('message is not modified')),
    ...(tooMany === 0 ? [] : [`${tooMany} calls too many`]),
  ]
}

/** All that the bot has written and that still stands there; its first words end with its key. */
function readPosts(
  { state }: FakeTelegram,
  askedFor: ReadonlyMap<string, readonly AskedFor[]>,
): readonly TelegramPost[] {
  return [...state.messages.values()]
    .flat()
    .filter(({ authorId, service }) => authorId === state.botId && service === null)
    .filter(({ deletedAt }) => deletedAt === null)
    .map((shown) => {
      const { id, at, edits, chatId, isTopicMessage, threadId, text } = shown
      const key = readKeyMark(edits[0]?.text ?? text) ?? `message ${id} without a key`
      return {
        id: `${id}`,
        key,
        at,
        edits: edits.length,
        message: askedFor.get(key)?.findLast((asked) => asked.at <= at)?.message ?? null,
        chatId: writeChatId({ chatId, threadId: isTopicMessage ? threadId : null }),
        shown,
      }
    })
}
